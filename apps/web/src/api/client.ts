import { Api } from "@samsyn/contract"
import { Effect, Result } from "effect"
import { FetchHttpClient } from "effect/http"
import { HttpApiClient } from "effect/http-api"

type Client = HttpApiClient.ForApi<typeof Api>

/** The service did not answer, or not in a way the contract knows: try again later. */
class Unreachable extends Error {
  override readonly name = "Unreachable"
}

/** One thing wrong with what was sent: where, and what. */
export interface Fault {
  readonly path: string
  readonly code: string
  readonly message: string
}

/** The service answered with a problem of the contract. */
export class Refused extends Error {
  override readonly name = "Refused"
  readonly status: number
  readonly faults: ReadonlyArray<Fault>
  constructor(problem: { readonly status: number; readonly title: string; readonly faults?: ReadonlyArray<Fault> }) {
    super(problem.title)
    this.status = problem.status
    this.faults = problem.faults ?? []
  }
}

/** Asks the service by its contract; rejects with {@link Refused} or {@link Unreachable}. */
export async function ask<Answer, Failure>(call: (client: Client) => Effect.Effect<Answer, Failure>): Promise<Answer> {
  const asked = HttpApiClient.make(Api, { baseUrl: location.origin }).pipe(
    Effect.flatMap(call),
    Effect.provide(FetchHttpClient.layer),
    Effect.result
  )
  const result = await Effect.runPromise(asked)
  if (Result.isSuccess(result)) return result.success
  throw isProblem(result.failure) && result.failure.status < 500 ? new Refused(result.failure) : new Unreachable()
}

function isProblem(failure: unknown): failure is ConstructorParameters<typeof Refused>[0] {
  return (
    typeof failure === "object" &&
    failure !== null &&
    "type" in failure &&
    typeof failure.type === "string" &&
    failure.type.startsWith("urn:samsyn:problem:") &&
    "status" in failure &&
    typeof failure.status === "number"
  )
}
