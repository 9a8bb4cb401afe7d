import { type Change, type Fault, forAudience, isOverAt, rematch, type RulePack, type Snapshot } from "@samsyn/core"
import type { CaseworkEvent } from "../CaseworkEvent.ts"
import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import { pileOf } from "../pileOf.ts"
import type { Offer } from "../records/Offer.ts"
import type { Records } from "../records/Records.ts"
import { checkBreach } from "./checkBreach.ts"
import type { GivePlace } from "./Command.ts"
import { decisionRecordOf } from "./decisionRecordOf.ts"
import { movedByWindow } from "./movedByWindow.ts"
import { offersAsTimePasses, bindsPlace, offersAt } from "./offersAt.ts"
import { proposalOf } from "./proposalOf.ts"
import { type Weighed, weigh } from "./weigh.ts"

type Possible = Extract<Weighed, { readonly tag: "possible" }>

/**
 * Holds a place for someone or offers it to them: a place that there is, to someone who holds none, on the proposal as it stands, so that nobody earlier in the order is done wrong.
 *
 * Returns: what has expired of the person's own, then the offer with what it rests on.
 */
export function givePlace(records: Records, command: GivePlace, occasion: Occasion): Decision {
  const { by, offer: asked, proposal } = command
  if (records.offers.some(({ id }) => id === asked.id)) return idTaken("/id")
  const referral = records.referrals.find(({ id }) => id === asked.referralId)
  if (referral === undefined) return unknown("/referralId", "No referral has this id")
  if (!records.vacancies.some(({ id }) => id === asked.vacancyId)) return unknown("/vacancyId", "No vacancy has this id")
  const faults = [...checkUntil(asked.until, occasion), ...checkSkipReason(asked.skipReason, occasion.rulePack)]
  if (faults.length > 0) return refused("invalid", ...faults)
  const { personKey } = referral
  if (offersAt(records, occasion).some((known) => known.personKey === personKey && bindsPlace(known)))
    return refused("not-allowed-now", { path: "/referralId", code: "holds-a-place", message: "This person holds a place already" })

  const pile = forAudience(pileOf(records, occasion), "unit")
  const weighed = weigh(records, pile, occasion, asked)
  const outdated = checkProposal(pile, command, weighed, occasion)
  // What the sender saw is told to have changed before what no longer can be: the one explains the other.
  if (outdated !== undefined) return outdated
  if (weighed.tag === "impossible") return refused("not-allowed-now", ...weighed.faults)
  const skipFaults = checkLeaving(weighed, asked.skipReason)
  if (skipFaults.length > 0) return refused("invalid", ...skipFaults)
  const breached = checkBreach(asked.breach, weighed.affected)
  if (breached !== undefined) return breached

  const expired = expiredOf(personKey, records, occasion)
  const { follows, startsOn } = weighed
  const state = command.tag === "hold-place" ? "held" : "offered"
  const offer: Offer = {
    ...asked,
    personKey,
    startsOn,
    state,
    ...(follows === undefined ? {} : { proposal: { digest: proposal.digest, followed: follows } }),
    movedByWindow: follows !== undefined && movedByWindow(pile, occasion.rulePack, { ...asked, startsOn }),
    decisionRecordIds: [command.decisionRecordId],
    history: [{ at: occasion.at, by, state }]
  }
  const decisionRecord = decisionRecordOf(pile, occasion, {
    id: command.decisionRecordId,
    kind: state === "held" ? "hold" : "offer",
    offerId: asked.id,
    referralId: asked.referralId,
    vacancyId: asked.vacancyId,
    by,
    proposalDigest: weighed.proposed.digest,
    eventsBefore: expired.length
  })
  return accepted(...expired, {
    tag: state === "held" ? "place-held" : "place-offered",
    by,
    puts: { offers: [offer] },
    decisionRecord
  })
}

function unknown(path: string, message: string): Decision {
  return refused("unknown-record", { path, code: "unknown", message })
}

/** An answer can be given until a time that is not over. */
export function checkUntil(until: string, { at, timeZone }: Occasion): ReadonlyArray<Fault> {
  return isOverAt(until, at, timeZone) ? [{ path: "/until", code: "over", message: "This time is over" }] : []
}

function checkSkipReason(skipReason: string | undefined, { skipReasons }: RulePack): ReadonlyArray<Fault> {
  if (skipReason === undefined || skipReasons.some(({ code }) => code === skipReason)) return []
  return [{ path: "/skipReason", code: "unknown", message: "No skip reason of the pack has this code" }]
}

/** Whether the proposal that it is made on has changed for this pair since it was shown. What changed for others only is not told, and refuses nothing. */
function checkProposal(
  pile: Snapshot,
  { offer, proposal: { digest, shown } }: GivePlace,
  weighed: Weighed,
  { rulePack }: Occasion
): Decision | undefined {
  const follows = weighed.tag === "possible" && weighed.follows === true
  const proposed = weighed.tag === "possible" ? weighed.proposed : proposalOf(pile, rulePack)
  if (digest === proposed.digest) return undefined
  const fault = { path: "/proposal", message: "The proposal is another one by now: look at it again" }
  if (shown === undefined || shown.digest !== digest)
    return weighed.tag === "possible" ? refused("outdated-proposal", { ...fault, code: "unknown" }) : undefined
  const changes = rematch(pile, rulePack, shown).changes.filter((change) => isAbout(change, offer, follows))
  if (changes.length === 0) return undefined
  return { tag: "refused", refusal: { reason: "outdated-proposal", faults: [{ ...fault, code: "outdated" }], changes } }
}

/** The person's own place; and, where the place would be another than the proposed one, those to whom it was or is proposed. */
function isAbout(
  { after, before, referralId }: Change,
  offer: { readonly referralId: string; readonly vacancyId: string },
  follows: boolean
): boolean {
  if (referralId === offer.referralId) return true
  return !follows && (before?.vacancyId === offer.vacancyId || after?.vacancyId === offer.vacancyId)
}

/** Leaving the proposal needs a reason; following it has none. */
function checkLeaving({ follows }: Possible, skipReason: string | undefined): ReadonlyArray<Fault> {
  if (follows === false && skipReason === undefined)
    return [{ path: "/skipReason", code: "missing", message: "This is not what the proposal says: say why" }]
  if (follows !== false && skipReason !== undefined)
    return [{ path: "/skipReason", code: "not-needed", message: "This leaves no proposal" }]
  return []
}

/** What has lapsed of the person's own offers, put on record before a new one is. */
function expiredOf(personKey: string, records: Records, occasion: Occasion): ReadonlyArray<CaseworkEvent> {
  const offers = (offersAsTimePasses(records, occasion).offers ?? []).filter((offer) => offer.personKey === personKey)
  return offers.length === 0 ? [] : [{ tag: "time-passed", puts: { offers } }]
}
