import { Fact, Id } from "@samsyn/core"
import { Schema } from "effect"
import { Beside } from "../requests/NewNote.ts"
import { NoteOutcomeAnswer } from "./ReassessmentAnswer.ts"

const { basis, by, circumstance, domain, id, observedAt, recordedAt, sharedWith, value } = Fact.fields

/** A context note as those it is shared with read it. */
export class NoteAnswer extends Schema.Opaque<NoteAnswer>()(
  Schema.Struct({
    id,
    referralId: Id,
    observedAt,
    recordedAt,
    by,
    source: Schema.Literals(["nearby", "person"]),
    basis,
    domain,
    sharedWith,
    text: Schema.String,
    beside: Schema.optionalKey(Beside),
    facts: Schema.Array(Schema.Struct({ id, circumstance, value })),
    windowId: Schema.optionalKey(Id),
    goalId: Schema.optionalKey(Id),
    reassessment: Schema.optionalKey(NoteOutcomeAnswer)
  }).annotate({ identifier: "NoteAnswer", description: "A context note (kontekstnotat)" })
) {}
