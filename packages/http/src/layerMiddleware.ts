import { InvalidRequest, LargeBody, Problems } from "@samsyn/contract"
import { faultsOf, limitFaults } from "@samsyn/core"
import { ByteSize, Effect, Layer } from "effect"
import { HttpIncomingMessage } from "effect/http"
import { HttpApiMiddleware } from "effect/http-api"

const largeBodyMax = ByteSize.mebibytes(32)

/** A request that its schema refuses is told every fault by path. An answer that its schema refuses is a fault of ours. */
const layerProblems = HttpApiMiddleware.layerSchemaErrorTransform(Problems, (error) =>
  error.kind === "Body" || error.kind === "ResponseHeaders"
    ? Effect.die(error.cause)
    : Effect.fail(new InvalidRequest({ faults: limitFaults(faultsOf(error.cause.issue)) }))
)

const layerLargeBody = Layer.succeed(LargeBody, (answer) => Effect.provideService(answer, HttpIncomingMessage.MaxBodySize, largeBodyMax))

/** What the contract asks to stand before its endpoints. */
export const layerMiddleware = Layer.merge(layerProblems, layerLargeBody)
