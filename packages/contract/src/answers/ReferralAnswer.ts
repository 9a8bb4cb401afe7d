import { Instant, Observer, Referral } from "@samsyn/core"
import { Schema } from "effect"
import { waitEnds } from "../requests/intakeSteps.ts"

const {
  careLevels,
  condition,
  earliestOn,
  id,
  lane,
  legalEndOn,
  lot,
  needs,
  onlyWishes,
  person,
  personKey,
  receivedAt,
  referrerKind,
  rights,
  seniorityOn,
  wishes
} = Referral.fields

/** What is told of a referral. Who the person is, is asked for apart. */
export class ReferralAnswer extends Schema.Opaque<ReferralAnswer>()(
  Schema.Struct({
    id,
    personKey,
    receivedAt,
    seniorityOn,
    condition,
    lane,
    rights,
    person,
    referrerKind,
    careLevels,
    needs,
    wishes,
    onlyWishes,
    earliestOn,
    lot,
    legalEndOn,
    ended: Schema.optionalKey(Schema.Struct({ at: Instant, by: Observer, code: Schema.Literals(waitEnds) }))
  }).annotate({ identifier: "ReferralAnswer", description: "A referral, without identity" })
) {}
