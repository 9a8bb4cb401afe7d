import { civilDateAt, type Fault, type Referral } from "@samsyn/core"
import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Draft, SharedForm } from "../records/Intake.ts"
import type { Records } from "../records/Records.ts"
import type { BeginDraft, SaveDraft, SendDraft } from "./Command.ts"
import { receiveReferral } from "./receiveReferral.ts"

/** Keeps a form that is not complete. Nothing of it is checked against the pile until it is sent. */
export function beginDraft(records: Records, { by, form, id, referral }: BeginDraft, { at }: Occasion): Decision {
  if (records.drafts.some((known) => known.id === id)) return idTaken("/id")
  return accepted({ tag: "draft-saved", by, puts: { drafts: [{ id, by, startedAt: at, savedAt: at, referral, form }] } })
}

/** Puts a form in the place of what was saved of it before. A form that was sent is a referral, and is completed there. */
export function saveDraft(records: Records, { by, draftId, form, referral }: SaveDraft, { at }: Occasion): Decision {
  const draft = records.drafts.find((known) => known.id === draftId)
  if (draft === undefined) return unknownDraft
  if (draft.sentAs !== undefined) return alreadySent
  return accepted({ tag: "draft-saved", by, puts: { drafts: [{ ...draft, savedAt: at, referral, form }] } })
}

/** Sends a form: it becomes a referral as if it had been sent at once, and the draft says which. Who sent it may be another than who wrote it: the event says who sent, the form from whom it is. */
export function sendDraft(records: Records, { by, draftId, lot, referralId, side }: SendDraft, occasion: Occasion): Decision {
  const draft = records.drafts.find((known) => known.id === draftId)
  if (draft === undefined) return unknownDraft
  if (draft.sentAs !== undefined) return alreadySent
  const completed = complete(draft, occasion)
  if (completed.tag === "incomplete") return refused("invalid", ...completed.faults)
  const { form, referral } = completed
  return receiveReferral(records, { referral: { ...referral, id: referralId, lot }, form, side, by }, occasion, {
    paths: { referral: "/referral", form: "/form" },
    puts: { drafts: [{ ...draft, sentAs: referralId }] }
  })
}

type Completed =
  | { readonly tag: "complete"; readonly referral: Omit<Referral, "id" | "lot">; readonly form: SharedForm }
  | { readonly tag: "incomplete"; readonly faults: ReadonlyArray<Fault> }

/** What a form leaves open is filled in where that says nothing of the person: received now, waiting from that day, no condition yet, the first lane that is ranked. */
function complete({ form, referral }: Draft, { at, rulePack, timeZone }: Occasion): Completed {
  const { consent, from, parts = [], ...restOfForm } = form
  const { personKey, receivedAt = at, ...rest } = referral
  const lane = rest.lane ?? rulePack.lanes.find(({ ranked }) => ranked)?.code
  if (personKey === undefined || from === undefined || consent === undefined || lane === undefined) {
    const missing = { "/referral/personKey": personKey, "/form/from": from, "/form/consent": consent, "/referral/lane": lane }
    return {
      tag: "incomplete",
      faults: Object.entries(missing).flatMap(([path, value]) =>
        value === undefined ? [{ path, code: "missing", message: "Missing field" }] : []
      )
    }
  }
  return {
    tag: "complete",
    referral: {
      seniorityOn: civilDateAt(receivedAt, timeZone),
      condition: null,
      person: {},
      careLevels: [],
      needs: [],
      wishes: [],
      ...rest,
      personKey,
      receivedAt,
      lane,
      rights: { outcome: "pending" }
    },
    form: { ...restOfForm, from, consent, parts }
  }
}

const unknownDraft = refused("unknown-record", { path: "/draftId", code: "unknown", message: "No draft has this id" })
const alreadySent = refused("not-allowed-now", { path: "/draftId", code: "sent", message: "This form was sent; complete the referral" })
