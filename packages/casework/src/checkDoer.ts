import { type Fault, RoleCode, ServiceCode } from "@samsyn/core"
import { Schema } from "effect"
import type { CaseworkEvent } from "./CaseworkEvent.ts"

const isRoleCode = Schema.is(RoleCode)
const isServiceCode = Schema.is(ServiceCode)

/** Faults where who did something is not named by codes: their link in the log is in clear, and never erased. */
export function checkDoer({ by }: Pick<CaseworkEvent, "by">): ReadonlyArray<Fault> {
  if (by === undefined) return []
  return [
    ...(isRoleCode(by.role) ? [] : [{ path: "/by/role", code: "no-code", message: "Name the role by its code" }]),
    ...(isServiceCode(by.service) ? [] : [{ path: "/by/service", code: "no-code", message: "Name the service by its code" }])
  ]
}
