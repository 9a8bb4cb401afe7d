import type { NewBreachTelling, NewTrying } from "@samsyn/contract"
import type { Referral } from "@samsyn/core"
import type { Moments } from "./moments.ts"

/** What was done about a date that was not kept, in the sequence in which it was. */
export interface BreachDone {
  readonly referralId: string
  readonly told?: NewBreachTelling
  readonly tried?: NewTrying
}

const by = { role: "intake-coordinator", service: "coordination-unit" }

/** Of those past their latest start, the one past it the longest: told, and the breach notified. The next: told by letter, and nothing else begun. The rest were told of nothing yet. */
export function breachesOf(referrals: ReadonlyArray<Referral>, moments: Moments): ReadonlyArray<BreachDone> {
  const today = moments.daysAgo(0)
  const late = referrals
    .filter(({ lane, rights: { latestStartOn } }) => lane === "ordinary" && latestStartOn !== undefined && latestStartOn < today)
    .toSorted((one, other) => ((one.rights.latestStartOn ?? "") < (other.rights.latestStartOn ?? "") ? -1 : 1))
  const [first, second] = late
  if (first === undefined || second === undefined) return []
  const yesterday = moments.daysAgo(1)
  return [
    {
      referralId: first.id,
      told: { by, on: yesterday, how: "phone" },
      tried: { by, on: yesterday, remedy: "breach-notified" }
    },
    { referralId: second.id, told: { by, on: yesterday, how: "letter" } }
  ]
}
