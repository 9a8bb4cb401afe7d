import { Result, Schema, SchemaIssue } from "effect"
import type { Fault, Reading } from "./Fault.ts"

const toStandard = SchemaIssue.makeFormatterStandardSchemaV1()

/** The most faults that are listed of one input; the last one then says how many more there are. */
const faultsMax = 1000

/** Decodes untrusted data; every fault by path, unknown fields among them unless they are let be. */
export function decode<S extends Schema.Codec<unknown, unknown>>(
  schema: S,
  options: { readonly unknownFields: "refused" | "dropped" } = { unknownFields: "refused" }
): (input: unknown) => Reading<S["Type"]> {
  const onExcessProperty = options.unknownFields === "refused" ? "error" : "ignore"
  const decoder = Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty })
  return (input) => {
    const decoded = decoder(input)
    if (Result.isSuccess(decoded)) return { tag: "accepted", value: decoded.success }
    return { tag: "refused", faults: limitFaults(faultsOf(decoded.failure.issue)) }
  }
}

/** A JSON Pointer (RFC 6901) from its steps. */
export function pointer(...steps: ReadonlyArray<PropertyKey>): string {
  return steps.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")
}

/** At most {@link faultsMax} faults, and how many were left out. */
export function limitFaults(faults: ReadonlyArray<Fault>): ReadonlyArray<Fault> {
  if (faults.length <= faultsMax) return faults
  const left = faults.length - faultsMax
  return [...faults.slice(0, faultsMax), { path: "", code: "more-faults", message: `and ${left} more faults` }]
}

/** The faults of a schema issue, each with its path. */
export function faultsOf(issue: SchemaIssue.Issue, path: string = ""): ReadonlyArray<Fault> {
  switch (issue._tag) {
    case "Pointer":
      return faultsOf(issue.issue, path + pointer(...issue.path))
    case "Composite":
      return issue.issues.flatMap((found) => faultsOf(found, path))
    case "AnyOf":
      return faultsOfUnion(issue, path)
    case "MissingKey":
      return [{ path, code: "missing", message: "Missing field" }]
    case "UnexpectedKey":
      return [{ path, code: "unknown-field", message: "Unknown field" }]
    default:
      return toStandard(issue).issues.map((found) => ({ path, code: "invalid", message: found.message }))
  }
}

/** The faults of the one member whose fields fit, where there is one; else that none fits. */
function faultsOfUnion(issue: SchemaIssue.AnyOf, path: string): ReadonlyArray<Fault> {
  const fitting = issue.issues.filter(fitsInShape)
  const [only] = fitting
  if (only !== undefined && fitting.length === 1) return faultsOf(only, path)
  const expected = issue.ast.annotations?.["description"]
  if (typeof expected === "string")
    return [{ path, code: "invalid", message: `Expected ${expected.charAt(0).toLowerCase()}${expected.slice(1)}` }]
  return toStandard(issue)
    .issues.slice(0, 1)
    .map((found) => ({ path, code: "invalid", message: found.message }))
}

function fitsInShape(issue: SchemaIssue.Issue): boolean {
  if (issue._tag !== "Composite") return false
  return issue.issues.every(
    (found) => !(found._tag === "Pointer" && (found.issue._tag === "MissingKey" || found.issue._tag === "UnexpectedKey"))
  )
}
