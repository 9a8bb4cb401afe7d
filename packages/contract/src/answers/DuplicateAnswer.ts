import { Id } from "@samsyn/core"
import { Schema } from "effect"
import { duplicateVerdicts } from "../requests/intakeSteps.ts"

/** Another record that may be of the same request, and what the two agree on. */
export class DuplicateAnswer extends Schema.Opaque<DuplicateAnswer>()(
  Schema.Struct({
    about: Schema.Struct({ list: Schema.Literals(["referrals", "approaches"]), id: Id }),
    agree: Schema.Array(Schema.Literals(["personKey", "born", "sex", "residence", "service"])),
    judged: Schema.NullOr(Schema.Literals(duplicateVerdicts))
  }).annotate({
    identifier: "DuplicateAnswer",
    description: "Another referral or approach that may be of the same request, what the two agree on, and what someone has decided"
  })
) {}
