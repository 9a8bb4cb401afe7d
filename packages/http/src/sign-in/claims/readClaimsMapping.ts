import { type Fault, faultsOf, limitFaults, type Reading } from "@samsyn/core"
import { parseJson } from "@samsyn/json"
import { Result, Schema } from "effect"
import { ClaimsMapping } from "./ClaimsMapping.ts"

const decodeMapping = Schema.decodeUnknownResult(ClaimsMapping, { errors: "all", onExcessProperty: "error" })

/** Reads a mapping of claims from the bytes of a JSON file: the mapping, or every fault by path. Fails: never. */
export function readClaimsMapping(bytes: Uint8Array): Reading<ClaimsMapping> {
  const json = parseJson(bytes)
  if (json.tag === "refused") return json
  const decoded = decodeMapping(json.value)
  if (Result.isFailure(decoded)) return { tag: "refused", faults: limitFaults(faultsOf(decoded.failure.issue)) }
  const faults = repeatedValues(decoded.success)
  return faults.length === 0 ? { tag: "accepted", value: decoded.success } : { tag: "refused", faults }
}

/** One value that means two things: except of roles, which one value may give several of. */
function repeatedValues({ profession, service, units }: ClaimsMapping): ReadonlyArray<Fault> {
  return Object.entries({ profession, service, units }).flatMap(([part, mapped]) => {
    const values = (mapped?.meanings ?? []).map(({ value }) => value)
    return values.flatMap((value, index) =>
      values.indexOf(value) === index
        ? []
        : [{ path: `/${part}/meanings/${index}/value`, code: "repeated", message: "This value has a meaning already" }]
    )
  })
}
