import { Instant, Observer } from "@samsyn/core"
import { Schema } from "effect"
import { accessRoles } from "../access/permissions.ts"

/** One of the roles that someone may act in, and as whom they are then named in what they record. */
const RoleHeld = Schema.Struct({
  role: Schema.Literals(accessRoles),
  observer: Observer,
  personKey: Schema.optionalKey(Schema.String).annotate({ description: "Who the person is, where the role is person" }),
  unitIds: Schema.optionalKey(Schema.Array(Schema.String)).annotate({
    description: "The units whose places they keep, where the role is unit-staff"
  })
})

/** Who is signed in. No name: the sign-in keeps none. */
export class MeAnswer extends Schema.Opaque<MeAnswer>()(
  Schema.Struct({
    kind: Schema.Literals(["development", "oidc"]).annotate({ description: "By what they signed in; development checks nothing" }),
    subject: Schema.String.annotate({ description: "A pseudonym of who signed in, the same each time" }),
    roles: Schema.Array(RoleHeld).annotate({ description: "One or more; with several, say in samsyn-role in which one you act" }),
    until: Instant.annotate({ description: "When it is over, unless something is asked before" })
  }).annotate({ identifier: "MeAnswer", description: "Who is signed in, in which roles and until when; no name" })
) {}
