import { Context, Schema } from "effect"
import { HttpApiError, HttpApiMiddleware } from "effect/http-api"
import { FailedConditionAnswer } from "./answers/FailedConditionAnswer.ts"
import { InTheWayAnswer } from "./answers/InTheWayAnswer.ts"
import { AffectedByOfferAnswer, ProposalChangeAnswer } from "./answers/OfferRefusalAnswer.ts"

/** One thing wrong with a request: where (JSON Pointer), a stable code, and words for people that never hold the value itself. */
export class FaultAnswer extends Schema.Opaque<FaultAnswer>()(
  Schema.Struct({ path: Schema.String, code: Schema.String, message: Schema.String }).annotate({
    identifier: "Fault",
    description: "One thing wrong with a request, by JSON Pointer",
    examples: [{ path: "/observedAt", code: "missing", message: "This field is missing" }]
  })
) {}

const faults = { faults: Schema.Array(FaultAnswer) }

export class InvalidRequest extends HttpApiError.Problem<InvalidRequest>()(
  "InvalidRequest",
  { type: "urn:samsyn:problem:invalid-request", status: 400, title: "The request is at fault" },
  faults
) {}

export class ForeignHost extends HttpApiError.Problem<ForeignHost>()("ForeignHost", {
  type: "urn:samsyn:problem:foreign-host",
  status: 403,
  title: "Only requests to and from the addresses of this service are answered"
}) {}

/** Who sends the request is not known. Never says why. */
export class NotSignedIn extends HttpApiError.Problem<NotSignedIn>()("NotSignedIn", {
  type: "urn:samsyn:problem:not-signed-in",
  status: 401,
  title: "Sign in first"
}) {}

/** Never says why, and says the same of what is not there. */
export class NotAllowed extends HttpApiError.Problem<NotAllowed>()("NotAllowed", {
  type: "urn:samsyn:problem:not-allowed",
  status: 403,
  title: "This is not for you to read or do"
}) {}

export class RecordNotFound extends HttpApiError.Problem<RecordNotFound>()("RecordNotFound", {
  type: "urn:samsyn:problem:record-not-found",
  status: 404,
  title: "There is no such record"
}) {}

export class AddressNotFound extends HttpApiError.Problem<AddressNotFound>()("AddressNotFound", {
  type: "urn:samsyn:problem:address-not-found",
  status: 404,
  title: "There is nothing at this address"
}) {}

export class IdTaken extends HttpApiError.Problem<IdTaken>()(
  "IdTaken",
  { type: "urn:samsyn:problem:id-taken", status: 409, title: "The id is in use" },
  faults
) {}

export class WindowClosed extends HttpApiError.Problem<WindowClosed>()(
  "WindowClosed",
  { type: "urn:samsyn:problem:window-closed", status: 409, title: "The window is closed" },
  faults
) {}

export class StateForbids extends HttpApiError.Problem<StateForbids>()(
  "StateForbids",
  { type: "urn:samsyn:problem:state-forbids", status: 409, title: "This cannot be done as things stand now" },
  faults
) {}

/** Who the others are, the unit alone is told. */
export class WouldBreachDate extends HttpApiError.Problem<WouldBreachDate>()(
  "WouldBreachDate",
  { type: "urn:samsyn:problem:would-breach-date", status: 409, title: "Someone with an earlier right would be without a place, or later" },
  { ...faults, affected: Schema.optionalKey(Schema.Array(AffectedByOfferAnswer)) }
) {}

export class OutdatedProposal extends HttpApiError.Problem<OutdatedProposal>()(
  "OutdatedProposal",
  { type: "urn:samsyn:problem:outdated-proposal", status: 409, title: "The proposal is another one by now" },
  { ...faults, changes: Schema.Array(ProposalChangeAnswer) }
) {}

export class WouldLoseCasework extends HttpApiError.Problem<WouldLoseCasework>()(
  "WouldLoseCasework",
  { type: "urn:samsyn:problem:would-lose-casework", status: 409, title: "There is casework here that a file cannot hold" },
  { ...faults, inTheWay: Schema.Array(InTheWayAnswer) }
) {}

export class NotWaiting extends HttpApiError.Problem<NotWaiting>()("NotWaiting", {
  type: "urn:samsyn:problem:not-waiting",
  status: 409,
  title: "This referral waits for no place now"
}) {}

export class PairNotEligible extends HttpApiError.Problem<PairNotEligible>()(
  "PairNotEligible",
  { type: "urn:samsyn:problem:pair-not-eligible", status: 409, title: "The person cannot have this vacancy" },
  { failed: Schema.Array(FailedConditionAnswer) }
) {}

export class ChangedMeanwhile extends HttpApiError.Problem<ChangedMeanwhile>()("ChangedMeanwhile", {
  type: "urn:samsyn:problem:changed-meanwhile",
  status: 409,
  title: "Others changed the records meanwhile; try again"
}) {}

export class VersionStale extends HttpApiError.Problem<VersionStale>()("VersionStale", {
  type: "urn:samsyn:problem:version-stale",
  status: 412,
  title: "The record was changed since it was read"
}) {}

export class KeyReused extends HttpApiError.Problem<KeyReused>()("KeyReused", {
  type: "urn:samsyn:problem:key-reused",
  status: 422,
  title: "Another request was recorded under this key"
}) {}

export class TooLarge extends HttpApiError.Problem<TooLarge>()("TooLarge", {
  type: "urn:samsyn:problem:too-large",
  status: 413,
  title: "The request is too large"
}) {}

export class NotJson extends HttpApiError.Problem<NotJson>()("NotJson", {
  type: "urn:samsyn:problem:not-json",
  status: 415,
  title: "Send application/json"
}) {}

export class Unexpected extends HttpApiError.Problem<Unexpected>()("Unexpected", {
  type: "urn:samsyn:problem:unexpected",
  status: 500,
  title: "Something failed here; nothing was changed"
}) {}

export class Unavailable extends HttpApiError.Problem<Unavailable>()("Unavailable", {
  type: "urn:samsyn:problem:unavailable",
  status: 503,
  title: "The store does not answer now"
}) {}

export class MethodNotAllowed extends HttpApiError.Problem<MethodNotAllowed>()("MethodNotAllowed", {
  type: "urn:samsyn:problem:method-not-allowed",
  status: 405,
  title: "This address does not take this method; Allow says which it takes"
}) {}

export class PreconditionRequired extends HttpApiError.Problem<PreconditionRequired>()("PreconditionRequired", {
  type: "urn:samsyn:problem:precondition-required",
  status: 428,
  title: "Say in If-Match which version of the record you have read: the ETag that it was answered with"
}) {}

export class TooManyRequests extends HttpApiError.Problem<TooManyRequests>()("TooManyRequests", {
  type: "urn:samsyn:problem:too-many-requests",
  status: 429,
  title: "Too many requests from here; Retry-After says in how many seconds to try again"
}) {}

/** What any endpoint that records something can answer, when it does not. */
export const recordingProblems = [RecordNotFound, IdTaken, WindowClosed, StateForbids, ChangedMeanwhile, VersionStale, KeyReused] as const

/** What an endpoint that changes a record can answer besides: see `changesRecord`. */
export const changingProblems = [...recordingProblems, PreconditionRequired] as const

/** What holding or offering a place can answer beside that. */
export const offeringProblems = [...recordingProblems, WouldBreachDate, OutdatedProposal] as const

/** What importing a file can answer beside that. */
export const importingProblems = [...changingProblems, WouldLoseCasework] as const

/** What offering a place that is held can answer beside that. */
export const offeringHeldProblems = [...changingProblems, WouldBreachDate, OutdatedProposal] as const

/** What taking a no back can answer beside that. */
export const takingBackProblems = [...changingProblems, WouldBreachDate] as const

/** Answers every request that is at fault, and every failure, with a problem of RFC 9457. What any endpoint can answer is declared here. */
export class Problems extends HttpApiMiddleware.Service<Problems>()("@samsyn/contract/Problems", {
  error: [InvalidRequest, ForeignHost, TooLarge, NotJson, TooManyRequests, Unexpected, Unavailable]
}) {}

/** Annotation: an endpoint that takes a body as large as a pile. */
export const LargeBody = Context.Reference<boolean>("@samsyn/contract/LargeBody", { defaultValue: () => false })
