import { queryOptions } from "@tanstack/react-query"
import { Unreachable } from "./client.ts"
import type { Role } from "./acting.ts"
import { keys } from "./keys.ts"

/** Whom one may be where all data are synthetic. */
export interface DevelopmentChoices {
  readonly services: ReadonlyArray<{ readonly role: Role; readonly service: string; readonly profession?: string }>
  readonly people: ReadonlyArray<{ readonly personKey: string; readonly name?: string }>
  readonly units: ReadonlyArray<{ readonly id: string; readonly name: string }>
}

/** Who someone says they are. */
export interface SaidToBe {
  readonly role: Role
  readonly service?: string
  readonly profession?: string
  readonly personKey?: string
  readonly unitIds?: ReadonlyArray<string>
}

const address = "/sign-in/development"

/** Whom one may be; null where sign-in is real. Beside the contract: it is there on synthetic data alone. */
export const developmentQuery = queryOptions({
  queryKey: keys.fixed("development"),
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async (): Promise<DevelopmentChoices | null> => {
    const answer = await reach(fetch(address, { headers: { accept: "application/json" } }))
    if (answer.status === 404) return null
    if (!answer.ok) throw new Unreachable()
    return (await answer.json()) as DevelopmentChoices
  }
})

/** Begins a session for whoever one says to be. */
export async function signInAs(said: SaidToBe): Promise<void> {
  const answer = await reach(
    fetch(address, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(said) })
  )
  if (!answer.ok) throw new Unreachable()
}

async function reach(asked: Promise<Response>): Promise<Response> {
  try {
    return await asked
  } catch {
    throw new Unreachable()
  }
}
