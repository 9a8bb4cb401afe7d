import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import { thePerson } from "../roles.ts"
import type { GiveConsent, WithdrawConsent } from "./Command.ts"
import { isConsented } from "./inForce.ts"
import { unknownPerson } from "./unknownPerson.ts"

/** Keeps a consent from now on: one of a scope at a time, so that taking it back leaves none. Whoever writes down what the person said or wrote does not say that they signed in. */
export function giveConsent(records: Records, { by, consent }: GiveConsent, { at }: Occasion): Decision {
  const { how, id, personKey, scope } = consent
  const unknown = unknownPerson(records, personKey)
  if (unknown !== undefined) return unknown
  if (records.consents.some((known) => known.id === id)) return idTaken("/id")
  if (how === "signed-in" && by.role !== thePerson.role) {
    return refused("invalid", {
      path: "/how",
      code: "not-the-person",
      message: "The person alone consents signed in; say how they told it"
    })
  }
  const own = records.consents.filter((known) => known.personKey === personKey && known.scope === scope)
  if (own.some((known) => isConsented(known, at))) {
    return refused("not-allowed-now", { path: "/scope", code: "given", message: "The person consents to this already" })
  }
  return accepted({ tag: "consent-given", by, puts: { consents: [{ id, personKey, scope, given: { at, by, how } }] } })
}

/** Takes it back from now on. That it was given, and what was read meanwhile, stays on record. */
export function withdrawConsent(records: Records, { by, consentId }: WithdrawConsent, { at }: Occasion): Decision {
  const consent = records.consents.find(({ id }) => id === consentId)
  if (consent === undefined) return refused("unknown-record", { path: "/id", code: "unknown", message: "No consent has this id" })
  if (consent.withdrawn !== undefined) {
    return refused("not-allowed-now", { path: "/id", code: "withdrawn", message: "This was taken back before" })
  }
  return accepted({ tag: "consent-withdrawn", by, puts: { consents: [{ ...consent, withdrawn: { at, by } }] } })
}
