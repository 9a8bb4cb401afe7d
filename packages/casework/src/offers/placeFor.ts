import { civilDateAfter, type Fault, instantMillis, isOverAt, overFrom, type Place, type RulePack, type Snapshot } from "@samsyn/core"
import type { Decision } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Offer } from "../records/Offer.ts"
import type { Records } from "../records/Records.ts"
import { changedSince } from "./changedSince.ts"
import { checkBreach } from "./checkBreach.ts"
import type { PlaceAsked, ProposalSeen } from "./Command.ts"
import { movedByWindow } from "./movedByWindow.ts"
import { proposalOf } from "./proposalOf.ts"
import { type Weighed, weigh } from "./weigh.ts"

type Possible = Extract<Weighed, { readonly tag: "possible" }>

/** A place that may be given, as it is kept with the offer; or why it may not. */
export type PlaceFor =
  | {
      readonly tag: "possible"
      readonly given: Pick<Offer, "startsOn" | "proposal" | "movedByWindow">
      /** The digest of the proposal without what is given. */
      readonly proposalDigest: string
    }
  | Extract<Decision, { readonly tag: "refused" }>

/**
 * Whether a place may be given to someone who holds none: on the proposal as it stands, with a reason where that is left, so that nobody earlier in the order is done wrong.
 *
 * Shape: `pile` is the records as the unit may know them; `seenOn` the pile whose proposal the sender could see, which differs from it where the place is held for this person.
 */
export function placeFor(
  { pile, records, seenOn }: { readonly records: Records; readonly pile: Snapshot; readonly seenOn: Snapshot },
  { asked, proposal }: { readonly asked: PlaceAsked; readonly proposal: ProposalSeen },
  occasion: Occasion
): PlaceFor {
  const { rulePack } = occasion
  const faults = [...checkNotOver(asked.until, occasion), ...checkSkipReason(asked.skipReason, rulePack)]
  if (faults.length > 0) return refuse(faults)
  const weighed = weigh(records, pile, occasion, asked)
  const proposed = seenOn === pile && weighed.tag === "possible" ? weighed.proposed : proposalOf(seenOn, rulePack)
  // What the sender saw is told to have changed before what no longer can be: the one explains the other.
  const outdated = checkProposal({ records, seenOn }, { asked, proposal }, weighed, { proposed: proposed.digest, rulePack })
  if (outdated !== undefined) return outdated
  if (weighed.tag === "impossible") return { tag: "refused", refusal: { reason: "not-allowed-now", faults: weighed.faults } }
  const { follows, startsOn } = weighed
  const termFaults = [...checkBeforeStart(asked.until, startsOn, occasion), ...checkLeaving(weighed, asked.skipReason)]
  if (termFaults.length > 0) return refuse(termFaults)
  const breached = checkBreach(asked.breach, weighed.affected)
  if (breached !== undefined) return breached
  return {
    tag: "possible",
    given: {
      startsOn,
      ...(follows === undefined ? {} : { proposal: { digest: proposal.digest, followed: follows } }),
      movedByWindow: follows !== undefined && movedByWindow(pile, rulePack, { ...asked, startsOn })
    },
    proposalDigest: weighed.proposed.digest
  }
}

/** The civil date that is over when a day is: an answer can be given until it at the latest. */
export function endOf(startsOn: string): string {
  return civilDateAfter(startsOn, { days: 1 }, [])
}

/** Whether a time comes after the end of a day. */
export function isAfterDay(until: string, day: string, { timeZone }: Pick<Occasion, "timeZone">): boolean {
  return instantMillis(overFrom(until, timeZone)) > instantMillis(overFrom(endOf(day), timeZone))
}

/** An answer can be given until a time that is not over. */
function checkNotOver(until: string, { at, timeZone }: Occasion): ReadonlyArray<Fault> {
  return isOverAt(until, at, timeZone) ? [{ path: "/until", code: "over", message: "This time is over" }] : []
}

/** Nobody answers after the day on which they were to start: a place would stand empty and bound. */
function checkBeforeStart(until: string, startsOn: string, occasion: Occasion): ReadonlyArray<Fault> {
  if (!isAfterDay(until, startsOn, occasion)) return []
  return [
    { path: "/until", code: "after-start", message: `An answer can wait until the end of the day of start (${startsOn}) at the latest` }
  ]
}

function checkSkipReason(skipReason: string | undefined, { skipReasons }: RulePack): ReadonlyArray<Fault> {
  if (skipReason === undefined || skipReasons.some(({ code }) => code === skipReason)) return []
  return [{ path: "/skipReason", code: "unknown", message: "No skip reason of the pack has this code" }]
}

/** Whether the proposal that it is made on has changed for anyone since it was shown. */
function checkProposal(
  { records, seenOn }: { readonly records: Records; readonly seenOn: Snapshot },
  { asked, proposal: { digest, shown } }: { readonly asked: PlaceAsked; readonly proposal: ProposalSeen },
  weighed: Weighed,
  { proposed, rulePack }: { readonly proposed: string; readonly rulePack: RulePack }
): PlaceFor | undefined {
  if (digest === proposed) return undefined
  const fault = { path: "/proposal", message: "The proposal is another one by now: look at it again" }
  if (shown === undefined || shown.digest !== digest)
    return weighed.tag === "possible"
      ? { tag: "refused", refusal: { reason: "outdated-proposal", faults: [{ ...fault, code: "unknown" }] } }
      : undefined
  const own = weighed.tag === "possible" ? { startsOn: weighed.startsOn } : {}
  const taken = new Map<string, Place>(
    [...records.offers.filter(({ state }) => state === "arrived"), ...seenOn.commitments].map(({ referralId, startsOn, vacancyId }) => [
      referralId,
      // What is held for this person would begin on the day that it is given from now.
      { vacancyId, startsOn, ...(referralId === asked.referralId ? own : {}) }
    ])
  )
  const changes = changedSince(shown, seenOn, rulePack, taken)
  if (changes.length === 0) return undefined
  return { tag: "refused", refusal: { reason: "outdated-proposal", faults: [{ ...fault, code: "outdated" }], changes } }
}

/** Leaving the proposal needs a reason; following it has none. */
function checkLeaving({ follows }: Possible, skipReason: string | undefined): ReadonlyArray<Fault> {
  if (follows === false && skipReason === undefined)
    return [{ path: "/skipReason", code: "missing", message: "This is not what the proposal says: say why" }]
  if (follows !== false && skipReason !== undefined)
    return [{ path: "/skipReason", code: "not-needed", message: "This leaves no proposal" }]
  return []
}

function refuse(faults: ReadonlyArray<Fault>): PlaceFor {
  return { tag: "refused", refusal: { reason: "invalid", faults } }
}
