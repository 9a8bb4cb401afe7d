import { CivilDate, Id } from "@samsyn/core"
import { Schema } from "effect"
import { Doer } from "./Doer.ts"
import { formParts, PartWritten, FilledLine, WrittenWords } from "./sharedForm.ts"

/** Who does something of which there is nothing more to say. */
export class DoneBy extends Schema.Opaque<DoneBy>()(
  Schema.Struct({ by: Doer }).annotate({ identifier: "DoneBy", description: "Who does it: a role and a service" })
) {}

/** What is missing in a referral, asked of whoever referred. */
export class NewQuestion extends Schema.Opaque<NewQuestion>()(
  Schema.Struct({
    by: Doer,
    parts: Schema.Array(Schema.Literals(formParts)).check(Schema.isMinLength(1)),
    question: WrittenWords,
    answerDueOn: CivilDate
  }).annotate({
    identifier: "NewQuestion",
    description: "What is missing in a referral, with the day an answer is due; the day by which it is to be assessed stays the same"
  })
) {}

/** An answer to a question about a referral, with the parts of the form that it completes. */
export class NewAnswer extends Schema.Opaque<NewAnswer>()(
  Schema.Struct({ by: Doer, text: WrittenWords, parts: Schema.Array(PartWritten) }).annotate({
    identifier: "NewAnswer",
    description: "An answer to a question about a referral, with the parts of the form that it completes"
  })
) {}

/** A referral is sent on to another service. */
export class NewOnward extends Schema.Opaque<NewOnward>()(
  Schema.Struct({ by: Doer, to: FilledLine }).annotate({
    identifier: "NewOnward",
    description: "A referral is sent on to another service; its seniority date follows it"
  })
) {}

/** Codes of the end of a wait, 8445, as casework keeps them. */
export const waitEnds = ["1", "2", "3", "4", "5", "9"] as const

/** The end of a wait. */
export class NewEnd extends Schema.Opaque<NewEnd>()(
  Schema.Struct({
    by: Doer,
    code: Schema.Literals(waitEnds).annotate({
      description:
        "8445: 1 help begun, 2 the person does not want it, 3 referred elsewhere, 4 the person chose elsewhere, 5 through Helfo, 9 other"
    })
  }).annotate({ identifier: "NewEnd", description: "The end of a wait, by the national code list 8445" })
) {}

export const duplicateVerdicts = ["same-request", "not-a-duplicate"] as const

/** What someone decides about two records that may be of one request. */
export class NewVerdict extends Schema.Opaque<NewVerdict>()(
  Schema.Struct({ by: Doer, of: Id, verdict: Schema.Literals(duplicateVerdicts) }).annotate({
    identifier: "NewVerdict",
    description: "What someone decides about a possible duplicate; nothing is merged"
  })
) {}
