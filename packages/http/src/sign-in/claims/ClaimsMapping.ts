import { accessRoles } from "@samsyn/application"
import { Code, Line, RoleCode, ServiceCode } from "@samsyn/core"
import { Schema } from "effect"

/** Where in a token something is said: the name of a claim, and of what lies in it. Names are taken as they are, slashes and all. */
const ClaimPath = Schema.Array(Schema.NonEmptyString).check(Schema.isBetweenLength(1, 5))

/** A value of a claim, and what it means here. */
const meaning = <Meaning extends Schema.Top>(means: Meaning) => Schema.Array(Schema.Struct({ value: Schema.NonEmptyString, means }))

/** What the claims of an issuer mean: the one place where they are read. Without `meanings`, a value is taken as the code that it is. */
export class ClaimsMapping extends Schema.Opaque<ClaimsMapping>()(
  Schema.Struct({
    format: Schema.Literal("samsyn.claims/1"),
    id: Code,
    /** Whoever lacks one of these is not signed in. */
    requires: Schema.Array(Schema.Struct({ claim: ClaimPath, oneOf: Schema.Array(Schema.NonEmptyString) })),
    /** A text is taken as values with blanks between them, as `scope` has them. */
    roles: Schema.Struct({ claim: ClaimPath, meanings: meaning(Schema.Literals(accessRoles)) }),
    profession: Schema.optionalKey(Schema.Struct({ claim: ClaimPath, meanings: Schema.optionalKey(meaning(RoleCode)) })),
    service: Schema.Struct({ claim: ClaimPath, meanings: Schema.optionalKey(meaning(ServiceCode)) }),
    units: Schema.optionalKey(Schema.Struct({ claim: ClaimPath, meanings: Schema.optionalKey(meaning(Code)) })),
    /** Who the person is, for the role `person`. A national number is looked up, and kept nowhere. */
    person: Schema.optionalKey(Schema.Struct({ claim: ClaimPath, is: Schema.Literals(["person-key", "national-number"]) })),
    /** What here nobody has checked against the issuer, by JSON Pointer. */
    unverified: Schema.Array(Schema.Struct({ path: Schema.String, why: Line }))
  }).annotate({
    identifier: "ClaimsMapping",
    description: "What the claims of an issuer mean: roles, profession, service, units, and who the person is"
  })
) {}
