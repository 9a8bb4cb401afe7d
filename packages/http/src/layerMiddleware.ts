import { InvalidRequest, LargeBody, Problems } from "@samsyn/contract"
import { faultsOf, limitFaults } from "@samsyn/core"
import { ByteSize, Effect, Layer, type SchemaIssue } from "effect"
import { HttpIncomingMessage } from "effect/http"
import { HttpApiMiddleware } from "effect/http-api"

const largeBodyMax = ByteSize.mebibytes(32)

/** A request that its schema refuses is told every fault by path. An answer that its schema refuses is a fault of ours. */
const layerProblems = HttpApiMiddleware.layerSchemaErrorTransform(Problems, (error) =>
  error.kind === "Body" || error.kind === "ResponseHeaders"
    ? Effect.die(error.cause)
    : Effect.fail(new InvalidRequest({ faults: limitFaults(faultsOf(unwrapped(error.cause.issue))) }))
)

/** A body is read by the union of all its schemas, of which there is one here; what that one says is the matter. */
function unwrapped(issue: SchemaIssue.Issue): SchemaIssue.Issue {
  const [only, ...others] = issue._tag === "AnyOf" ? issue.issues : []
  return only !== undefined && others.length === 0 ? only : issue
}

const layerLargeBody = Layer.succeed(LargeBody, (answer) => Effect.provideService(answer, HttpIncomingMessage.MaxBodySize, largeBodyMax))

/** What the contract asks to stand before its endpoints. */
export const layerMiddleware = Layer.merge(layerProblems, layerLargeBody)
