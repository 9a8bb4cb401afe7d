import { RoleCode, ServiceCode } from "@samsyn/core"
import { Schema } from "effect"

/** Who does something: a role and a service by their codes, because they stand in the log of events, which is never erased. */
export class Doer extends Schema.Opaque<Doer>()(
  Schema.Struct({ role: RoleCode, service: ServiceCode }).annotate({
    identifier: "Doer",
    description: "Who does something: a role and a service, each by its code, never a name"
  })
) {}
