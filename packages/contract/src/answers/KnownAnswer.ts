import { Fact, Id, Instant, Observer, Person, Referral } from "@samsyn/core"
import { Schema } from "effect"
import { PartWritten } from "../requests/sharedForm.ts"

const { basis, by, circumstance, domain, observedAt, source, value } = Fact.fields
const { careLevels, needs, wishes } = Referral.fields
const from = { referralId: Id, by: Schema.NullOr(Observer), at: Instant }

/** What is already known of a person, each with its source and its time. */
export class KnownAnswer extends Schema.Opaque<KnownAnswer>()(
  Schema.Struct({
    personKey: Id,
    person: Schema.Array(Schema.Struct({ ...from, says: Person })),
    parts: Schema.Array(Schema.Struct({ ...from, ...PartWritten.fields })),
    wishes: Schema.Array(Schema.Struct({ ...from, careLevels, needs, wishes })),
    facts: Schema.Array(Schema.Struct({ referralId: Id, circumstance, value, source, by, basis, observedAt })),
    notes: Schema.Array(
      Schema.Struct({
        id: Id,
        referralId: Id,
        observedAt,
        by,
        source: Schema.Literals(["nearby", "person"]),
        basis,
        domain,
        text: Schema.String
      })
    )
  }).annotate({
    identifier: "KnownAnswer",
    description: "What is already known of a person, each with source and time, to be offered and not asked again"
  })
) {}
