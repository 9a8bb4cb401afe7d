import { Id, Instant, ServiceCode } from "@samsyn/core"
import { Schema } from "effect"
import { assignmentWords, blockableRoles, consentScopes, consentWays, reviewOutcomes } from "../access/accessCodes.ts"
import { Doer } from "./Doer.ts"
import { WrittenWords } from "./sharedForm.ts"

const until = Schema.optionalKey(Instant)
const subject = Id.annotate({ description: "The pseudonym of one who signs in", examples: ["signs-in-1"] })

/** Someone is near a person. */
export class NewAssignment extends Schema.Opaque<NewAssignment>()(
  Schema.Struct({
    by: Doer,
    to: Schema.Struct({ service: ServiceCode, subject: Schema.optionalKey(subject) }).annotate({
      description: "The service, and one who works there where it is not everyone of it"
    }),
    from: Instant,
    until,
    word: Schema.Literals(assignmentWords)
  }).annotate({ identifier: "NewAssignment", description: "Who is near a person, since when, until when, and by whose word" })
) {}

/** The person consents. */
export class NewConsent extends Schema.Opaque<NewConsent>()(
  Schema.Struct({ by: Doer, scope: Schema.Literals(consentScopes), how: Schema.Literals(consentWays) }).annotate({
    identifier: "NewConsent",
    description: "What the person lets others read from now on, and how they said so"
  })
) {}

/** The person closes someone out. */
export class NewBlock extends Schema.Opaque<NewBlock>()(
  Schema.Struct({
    by: Doer,
    against: Schema.Union([
      Schema.Struct({ tag: Schema.Literal("subject"), subject }),
      Schema.Struct({ tag: Schema.Literal("service"), service: ServiceCode }),
      Schema.Struct({ tag: Schema.Literal("role"), role: Schema.Literals(blockableRoles) }),
      Schema.Struct({ tag: Schema.Literal("everyone-but"), services: Schema.Array(ServiceCode) })
    ]),
    until
  }).annotate({
    identifier: "NewBlock",
    description: "Whom the person closes out from now on: one, a service, a role, or everyone but some"
  })
) {}

/** What is closed is to be opened because it cannot wait. */
export class NewEmergencyAccess extends Schema.Opaque<NewEmergencyAccess>()(
  Schema.Struct({
    by: Doer,
    reason: WrittenWords.annotate({ examples: ["Found unconscious; the ambulance asks what they take."] })
  }).annotate({
    identifier: "NewEmergencyAccess",
    description: "Why what is closed must be opened now. It is open for a day, told to the person, and looked at by another afterwards"
  })
) {}

/** An emergency access was looked at. */
export class EmergencyReview extends Schema.Opaque<EmergencyReview>()(
  Schema.Struct({ by: Doer, outcome: Schema.Literals(reviewOutcomes) }).annotate({
    identifier: "EmergencyReview",
    description: "What came of looking at an emergency access, by another than who opened it"
  })
) {}
