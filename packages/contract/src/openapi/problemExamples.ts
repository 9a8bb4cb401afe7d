import { exampleOf } from "./exampleOf.ts"
import type { JsonSchema } from "./OpenApiDocument.ts"

interface Fault {
  readonly path: string
  readonly code: string
  readonly message: string
}

type Components = Readonly<Record<string, JsonSchema>>

const typePrefix = "urn:samsyn:problem:"

/** One fault as the service tells it with a problem, by the end of its type; of others it tells what is wrong with a field. */
const faultsOf: Readonly<Record<string, Fault>> = {
  "id-taken": { path: "/id", code: "taken", message: "This id is in use" },
  "outdated-proposal": { path: "/proposal", code: "outdated", message: "The proposal is another one by now: look at it again" },
  "state-forbids": { path: "/referralId", code: "ended", message: "The wait has ended" },
  "window-closed": { path: "/windowId", code: "window-closed", message: "This window is closed; open a new one" },
  "would-breach-date": { path: "/breach", code: "missing", message: "An assessor has to say why, and what is done for each" },
  "would-lose-casework": { path: "/notes", code: "holds-casework", message: "There are records here that no file can hold" }
}

/** An example of each problem that a schema allows, by the end of its type: as it is answered, without what the service never says. */
export function problemExamples(schema: JsonSchema, components: Components): ReadonlyMap<string, unknown> {
  const schemas = schema.anyOf ?? [schema]
  return new Map(
    schemas.map((each) => {
      const { detail: _detail, instance: _instance, ...problem } = exampleOf(each, components) as Readonly<Record<string, unknown>>
      const name = String(problem["type"]).slice(typePrefix.length)
      const fault = faultsOf[name]
      return [name, "faults" in problem && fault !== undefined ? { ...problem, faults: [fault] } : problem]
    })
  )
}
