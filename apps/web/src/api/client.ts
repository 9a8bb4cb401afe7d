import { type AffectedByOfferAnswer, Api, type ProposalChangeAnswer, signedInAs } from "@samsyn/contract"
import { Effect, Result } from "effect"
import { FetchHttpClient, HttpClient, HttpClientRequest } from "effect/http"
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

/** A problem of the contract, with what some of them tell besides. */
interface Problem {
  readonly type: string
  readonly status: number
  readonly title: string
  readonly faults?: ReadonlyArray<Fault>
  readonly affected?: ReadonlyArray<AffectedByOfferAnswer>
  readonly changes?: ReadonlyArray<ProposalChangeAnswer>
}

const problemTypes = "urn:samsyn:problem:"

/** The service answered with a problem of the contract. */
export class Refused extends Error {
  override readonly name = "Refused"
  /** The last part of its type: `version-stale`. */
  readonly problem: string
  readonly status: number
  readonly faults: ReadonlyArray<Fault>
  /** Of `would-breach-date`: whom it would leave without a place, or later. */
  readonly affected: ReadonlyArray<AffectedByOfferAnswer>
  /** Of `outdated-proposal`: for whom something else stands by now. */
  readonly changes: ReadonlyArray<ProposalChangeAnswer>
  constructor(problem: Problem) {
    super(problem.title)
    this.problem = problem.type.slice(problemTypes.length)
    this.status = problem.status
    this.faults = problem.faults ?? []
    this.affected = problem.affected ?? []
    this.changes = problem.changes ?? []
  }
}

/** Whether an error says that nobody is signed in, or not any more. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof Refused && error.status === 401
}

/**
 * Asks the service by its contract, in the role that whoever is signed in acts in, for the purpose that is usual for it or the one given. With a key of its own a
 * command may be sent again, and is done once. What takes longer than the patience given counts as not reached.
 *
 * Rejects with {@link Refused} or {@link Unreachable}.
 */
export async function ask<Answer, Failure>(
  call: (client: Client) => Effect.Effect<Answer, Failure>,
  options: { readonly purpose?: Purpose; readonly idempotencyKey?: string; readonly patienceSeconds?: number } = {}
): Promise<Answer> {
  const { idempotencyKey, patienceSeconds, purpose } = options
  const key = idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey }
  const asked = HttpApiClient.make(Api, {
    baseUrl: location.origin,
    transformClient: HttpClient.mapRequest(HttpClientRequest.setHeaders({ ...signedInAs(senderFor(purpose)), ...key }))
  }).pipe(Effect.flatMap(call), Effect.provide(FetchHttpClient.layer))
  const patient = patienceSeconds === undefined ? asked : Effect.timeout(asked, `${patienceSeconds} seconds`)
  const result = await Effect.runPromise(Effect.result(patient))
  if (Result.isSuccess(result)) return result.success
  throw isProblem(result.failure) && result.failure.status < 500 ? new Refused(result.failure) : new Unreachable()
}

function isProblem(failure: unknown): failure is Problem {
  return (
    typeof failure === "object" &&
    failure !== null &&
    "type" in failure &&
    typeof failure.type === "string" &&
    failure.type.startsWith(problemTypes) &&
    "status" in failure &&
    typeof failure.status === "number"
  )
}
