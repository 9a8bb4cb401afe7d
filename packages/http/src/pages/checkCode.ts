import { InvalidRequest } from "@samsyn/contract"
import { Effect } from "effect"

/** Refuses to narrow a list by a code that is not known here: an empty list would read as if there were none. */
export function checkCode(field: string, asked: string | undefined, known: ReadonlyArray<string>): Effect.Effect<void, InvalidRequest> {
  return asked === undefined || known.includes(asked)
    ? Effect.void
    : Effect.fail(new InvalidRequest({ faults: [{ path: `/${field}`, code: "unknown", message: "This code is not known here" }] }))
}
