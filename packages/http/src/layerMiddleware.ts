import { InvalidRequest, PreconditionRequired, Problems } from "@samsyn/contract"
import { type Fault, faultsOf, limitFaults } from "@samsyn/core"
import { Effect, Layer, type SchemaIssue } from "effect"
import { HttpServerRespondable } from "effect/http"
import { HttpApiError } from "effect/http-api"
import { readCommand } from "./manners/readCommand.ts"

/** What the contract asks to stand before its endpoints: a request that its schema refuses is told every fault by path. */
export const layerMiddleware = Layer.succeed(Problems, (answer, { endpoint }) =>
  readCommand(answer, endpoint).pipe(
    Effect.catch((error) => {
      if (!HttpApiError.HttpApiSchemaError.is(error)) return Effect.fail(error)
      // An answer that its schema refuses is a fault of ours.
      if (error.kind === "Body" || error.kind === "ResponseHeaders") return Effect.die(error.cause)
      const faults = faultsOf(unwrapped(error.cause.issue))
      return error.kind === "Headers" && faults.some(lacksVersion)
        ? HttpServerRespondable.toResponse(new PreconditionRequired({}))
        : Effect.fail(new InvalidRequest({ faults: limitFaults(faults) }))
    })
  )
)

function lacksVersion({ code, path }: Fault): boolean {
  return path === "/if-match" && code === "missing"
}

/** A body is read by the union of all its schemas, of which there is one here; what that one says is the matter. */
function unwrapped(issue: SchemaIssue.Issue): SchemaIssue.Issue {
  const [only, ...others] = issue._tag === "AnyOf" ? issue.issues : []
  return only !== undefined && others.length === 0 ? only : issue
}
