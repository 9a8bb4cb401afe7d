import type { Fault } from "@samsyn/core"
import type { AffectedByOffer, Decision } from "../Decision.ts"
import type { BreachReason } from "../records/Offer.ts"
import { assessor } from "../roles.ts"

type Refused = Extract<Decision, { readonly tag: "refused" }>

/** Why an offer may not be made as it is, for the sake of those it would do wrong; undefined where it may: nobody is, or an assessor says why and what is done for each. */
export function checkBreach(breach: typeof BreachReason.Type | undefined, affected: ReadonlyArray<AffectedByOffer>): Refused | undefined {
  if (affected.length === 0) return breach === undefined ? undefined : invalid("/breach", "not-needed", "Nobody would be done wrong")
  if (breach === undefined)
    return wouldBreach(affected, { path: "/breach", code: "missing", message: "An assessor has to say why, and what is done for each" })
  if (breach.by.role !== assessor) return invalid("/breach/by/role", "not-an-assessor", "Only an assessor can give this reason")
  const faults = breach.instead.flatMap(({ referralId }, index): ReadonlyArray<Fault> => {
    const path = `/breach/instead/${index}/referralId`
    if (!affected.some((one) => one.referralId === referralId))
      return [{ path, code: "not-affected", message: "Nothing is taken from this person" }]
    const isFirst = breach.instead.findIndex((one) => one.referralId === referralId) === index
    return isFirst ? [] : [{ path, code: "repeated", message: "Said once already" }]
  })
  if (faults.length > 0) return { tag: "refused", refusal: { reason: "invalid", faults } }
  const without = affected.filter(({ referralId }) => !breach.instead.some((one) => one.referralId === referralId))
  if (without.length === 0) return undefined
  return wouldBreach(affected, { path: "/breach/instead", code: "missing", message: "Say for each person affected what is done instead" })
}

function wouldBreach(affected: ReadonlyArray<AffectedByOffer>, fault: Fault): Refused {
  return { tag: "refused", refusal: { reason: "would-breach-date", faults: [fault], affected } }
}

function invalid(path: string, code: string, message: string): Refused {
  return { tag: "refused", refusal: { reason: "invalid", faults: [{ path, code, message }] } }
}
