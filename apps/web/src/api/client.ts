import { Api, signedInAs } from "@samsyn/contract"
import { Effect, Result } from "effect"
import { FetchHttpClient, HttpClient } from "effect/http"
import { HttpApiClient } from "effect/http-api"
import { type Purpose, senderFor } from "./acting.ts"

type Client = HttpApiClient.ForApi<typeof Api>

/** The service did not answer, or not in a way the contract knows: try again later. */
export class Unreachable extends Error {
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

/** Whether an error says that nobody is signed in, or not any more. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof Refused && error.status === 401
}

/**
 * Asks the service by its contract, in the role that whoever is signed in acts in, for the purpose that is usual for it or the one given.
 *
 * Rejects with {@link Refused} or {@link Unreachable}.
 */
export async function ask<Answer, Failure>(
  call: (client: Client) => Effect.Effect<Answer, Failure>,
  options: { readonly purpose?: Purpose } = {}
): Promise<Answer> {
  const asked = HttpApiClient.make(Api, {
    baseUrl: location.origin,
    transformClient: HttpClient.mapRequest(signedInAs(senderFor(options.purpose)))
  }).pipe(Effect.flatMap(call), Effect.provide(FetchHttpClient.layer), Effect.result)
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
