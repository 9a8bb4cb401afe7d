import { forAudience } from "@samsyn/core"
import { sameRequestAs } from "../intake/sameRequest.ts"
import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import { pileOf } from "../pileOf.ts"
import type { Offer } from "../records/Offer.ts"
import type { Records } from "../records/Records.ts"
import type { GivePlace } from "./Command.ts"
import { decisionRecordOf } from "./decisionRecordOf.ts"
import { bindsPlace, lapsesOf, offersAt } from "./offersAt.ts"
import { placeFor } from "./placeFor.ts"

/**
 * Holds a place for someone or offers it to them: a place that there is, to someone who holds none (see {@link placeFor}).
 *
 * Returns: what has expired of the person's own, then the offer with what it rests on.
 */
export function givePlace(records: Records, command: GivePlace, occasion: Occasion): Decision {
  const { by, offer: asked, proposal } = command
  if (records.offers.some(({ id }) => id === asked.id)) return idTaken("/id")
  const referral = records.referrals.find(({ id }) => id === asked.referralId)
  if (referral === undefined) return unknown("/referralId", "No referral has this id")
  if (!records.vacancies.some(({ id }) => id === asked.vacancyId)) return unknown("/vacancyId", "No vacancy has this id")
  const { personKey } = referral
  const binding = offersAt(records, occasion).filter(bindsPlace)
  if (binding.some((known) => known.personKey === personKey))
    return refused("not-allowed-now", { path: "/referralId", code: "holds-a-place", message: "This person holds a place already" })
  const same = sameRequestAs(records, referral.id)
  if (binding.some((known) => same.has(known.referralId)))
    return refused("not-allowed-now", {
      path: "/referralId",
      code: "same-request",
      message: "A referral that was judged to be the same request holds a place already"
    })

  const pile = forAudience(pileOf(records, occasion), "unit")
  const place = placeFor({ records, pile, seenOn: pile }, { asked, proposal }, occasion)
  if (place.tag === "refused") return place

  const lapses = lapsesOf(personKey, records, occasion)
  const state = command.tag === "hold-place" ? "held" : "offered"
  const offer: Offer = {
    ...asked,
    personKey,
    state,
    ...place.given,
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
    proposalDigest: place.proposalDigest,
    eventsBefore: lapses.length
  })
  return accepted(...lapses, {
    tag: state === "held" ? "place-held" : "place-offered",
    by,
    puts: { offers: [offer] },
    decisionRecord
  })
}

function unknown(path: string, message: string): Decision {
  return refused("unknown-record", { path, code: "unknown", message })
}
