import { useSyncExternalStore } from "react"
import { isSignedOut } from "../../api/client.ts"
import { sessionEnded } from "../../api/session.ts"
import { afterAttempt, beforeAttempt } from "./afterAttempt.ts"
import { type Kept, type Kind, kindOf } from "./Kept.ts"
import { send, whoIsSignedIn } from "./send.ts"
import { eraseAll, forgetKept, readKept, writeKept } from "./storage.ts"

/** That something was sent; what was written is on this phone no more. */
export interface Sent {
  readonly id: string
  readonly personKey: string
  readonly kind: Kind
  readonly sentAt: number
}

/** What was written here: what waits or was refused, what is on its way now, and what was sent since the page was opened. */
export interface Outbox {
  readonly owner: string | undefined
  readonly kept: ReadonlyArray<Kept>
  readonly sending: string | undefined
  readonly sent: ReadonlyArray<Sent>
  /** Whether this browser keeps anything: otherwise what is written is lost with the page. */
  readonly keeps: boolean
}

const nothing: Outbox = { owner: undefined, kept: [], sending: undefined, sent: [], keeps: true }

let outbox: Outbox = nothing
const listeners = new Set<() => void>()

export function useOutbox(): Outbox {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => outbox
  )
}

function become(part: Partial<Outbox>): void {
  outbox = { ...outbox, ...part }
  for (const changed of listeners) changed()
}

/** Takes up what an owner had written when the page was last here. */
export async function openOutbox(owner: string): Promise<void> {
  if (outbox.owner === owner) return
  become({ ...nothing, owner })
  try {
    const kept = await readKept(owner, Date.now())
    const isIn = new Set(outbox.kept.map(({ id }) => id))
    become({ kept: [...kept.filter(({ id }) => !isIn.has(id)), ...outbox.kept] })
  } catch {
    become({ keeps: false })
  }
}

/** Keeps what was written, on this phone first; it is sent by {@link sendKept}. */
export async function keep(one: Pick<Kept, "owner" | "personKey" | "written" | "form">): Promise<void> {
  const kept: Kept = { ...one, id: crypto.randomUUID(), writtenAt: Date.now() }
  become({ kept: [...outbox.kept, kept] })
  await put(kept)
}

/** Takes something out: to be written again, or because it is not to be sent. */
export async function takeOut(id: string): Promise<void> {
  become({ kept: outbox.kept.filter((kept) => kept.id !== id) })
  await forgetKept(id).catch(() => undefined)
}

/** Sends something that was refused once more, as a thing of its own. */
export async function tryAgain({ refused: _, triedAt: __, ...kept }: Kept): Promise<void> {
  await takeOut(kept.id)
  await keep(kept)
}

/** Erases everything from this phone. */
export async function eraseOutbox(): Promise<void> {
  await eraseAll().catch(() => undefined)
  become({ kept: [], sent: [] })
}

let isAtIt = false

/** Sends what is kept, in the order it was written, until the line fails. Resolves to whether anything came through. */
export async function sendKept(subject: string): Promise<boolean> {
  if (isAtIt || !outbox.kept.some(waits)) return false
  isAtIt = true
  let hasSent = false
  const tried = new Set<string>()
  try {
    if ((await whoIsSignedIn()).subject !== subject) return false
    for (;;) {
      const next = outbox.kept.find((kept) => waits(kept) && !tried.has(kept.id))
      if (next === undefined) break
      tried.add(next.id)
      const { failure } = await attempt(next)
      hasSent ||= failure === undefined
      if (failure === undefined || !outbox.kept.some((kept) => kept.id === next.id && waits(kept))) continue
      lineFailed(failure)
      break
    }
  } catch (failure) {
    lineFailed(failure)
  } finally {
    isAtIt = false
    become({ sending: undefined })
  }
  return hasSent
}

function lineFailed(failure: unknown): void {
  if (isSignedOut(failure)) sessionEnded()
}

/** Whether it is sent by itself as soon as the line is there. */
export function waits({ refused }: Kept): boolean {
  return refused === undefined
}

async function attempt(next: Kept): Promise<{ readonly failure?: unknown }> {
  const kept = beforeAttempt(next, Date.now())
  become({ sending: waits(kept) ? kept.id : undefined })
  await put(kept)
  if (!waits(kept)) return {}
  try {
    await send(kept)
  } catch (failure) {
    await put(afterAttempt(kept, failure))
    return { failure }
  }
  const { id, personKey, written } = kept
  become({ sending: undefined, sent: [...outbox.sent, { id, personKey, kind: kindOf(written), sentAt: Date.now() }] })
  await takeOut(id)
  return {}
}

/** As it now stands, here and on the phone; what was taken out meanwhile stays out. */
async function put(kept: Kept): Promise<void> {
  if (!outbox.kept.some(({ id }) => id === kept.id)) return
  become({ kept: outbox.kept.map((one) => (one.id === kept.id ? kept : one)) })
  try {
    await writeKept(kept)
  } catch {
    become({ keeps: false })
  }
}
