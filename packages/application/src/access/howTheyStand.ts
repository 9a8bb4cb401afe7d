import { type ConsentScope, isConsented, type Occasion, type Records } from "@samsyn/casework"
import type { Actor } from "./Actor.ts"
import { blockAgainst } from "./blockAgainst.ts"
import type { AccessQuestion } from "./mayRead.ts"
import { type Named, relationsOf } from "./relationsOf.ts"

/** How someone stands at an instant to what a request names: the relations they are in, what the person consents to, and how the person has closed them out. */
export function howTheyStand(
  actor: Actor,
  named: Named,
  records: Records,
  time: Pick<Occasion, "at" | "timeZone">
): Pick<AccessQuestion, "blocked" | "consents" | "relations"> {
  const { personKey } = named.about
  return {
    relations: relationsOf(actor, named, records, time),
    consents: consentsOf(personKey, records, time.at),
    blocked: blockAgainst(actor, personKey, records, time.at)
  }
}

function consentsOf(personKey: string | undefined, { consents }: Records, at: string): ReadonlySet<ConsentScope> {
  if (personKey === undefined) return new Set()
  return new Set(consents.filter((consent) => consent.personKey === personKey && isConsented(consent, at)).map(({ scope }) => scope))
}
