import type { CommandRefused, ConcurrentChange, PairImpossible, RecordUnknown, StoreUnavailable } from "@samsyn/application"
import {
  ChangedMeanwhile,
  IdTaken,
  InvalidRequest,
  KeyReused,
  NotWaiting,
  OutdatedProposal,
  PairNotEligible,
  RecordNotFound,
  StateForbids,
  Unavailable,
  VersionStale,
  WindowClosed,
  WouldBreachDate,
  WouldLoseCasework
} from "@samsyn/contract"
import { Effect } from "effect"
import { audienceNow } from "./access/audienceNow.ts"

/** What a use case that reads the pile can fail with, as problems. */
export const pileProblems = { StoreUnavailable: unavailable }

/** What a use case that reads one record can fail with, as problems. */
export const recordProblems = { RecordUnknown: notFound, StoreUnavailable: unavailable }

/** What asking for the cost of one place can fail with, as problems. */
export const displacementProblems = { ...recordProblems, PairImpossible: impossible }

/** What a use case that records something can fail with, as problems. */
export const recordingProblems = {
  CommandRefused: refused,
  ConcurrentChange: changedMeanwhile,
  KeyReused: keyReused,
  StoreUnavailable: unavailable,
  VersionStale: versionStale
}

/** What holding or offering a place can fail with, as problems. */
export const offeringProblems = { ...recordingProblems, CommandRefused: offerRefused }

/** What importing a file can fail with, as problems. */
export const importingProblems = { ...recordingProblems, CommandRefused: importRefused }

/** What taking a no back can fail with, as problems. */
export const takingBackProblems = { ...recordingProblems, CommandRefused: bindingRefused }

function unavailable({ operation, sqlState }: StoreUnavailable) {
  return Effect.logError("store unavailable").pipe(
    Effect.annotateLogs({ operation, sqlState }),
    Effect.andThen(Effect.fail(new Unavailable({})))
  )
}

function notFound(_: RecordUnknown) {
  return Effect.fail(new RecordNotFound({}))
}

function impossible({ why }: PairImpossible) {
  return why.tag === "notInPool" ? Effect.fail(new NotWaiting({})) : Effect.fail(new PairNotEligible({ failed: why.failed }))
}

function changedMeanwhile(_: ConcurrentChange) {
  return Effect.fail(new ChangedMeanwhile({}))
}

function keyReused(_: unknown) {
  return Effect.fail(new KeyReused({}))
}

function versionStale(_: unknown) {
  return Effect.fail(new VersionStale({}))
}

function refused({ faults, reason }: CommandRefused) {
  switch (reason) {
    case "unknown-record":
      return Effect.fail(new RecordNotFound({}))
    case "id-taken":
      return Effect.fail(new IdTaken({ faults }))
    case "window-closed":
      return Effect.fail(new WindowClosed({ faults }))
    case "not-allowed-now":
      return Effect.fail(new StateForbids({ faults }))
    case "invalid":
      return Effect.fail(new InvalidRequest({ faults }))
    case "would-breach-date":
    case "outdated-proposal":
      return Effect.die(new Error("only holding or offering a place is refused for this"))
    case "would-lose-casework":
      return Effect.die(new Error("only importing is refused for this"))
  }
}

function offerRefused(refusal: CommandRefused) {
  const { changes = [], faults, reason } = refusal
  return reason === "outdated-proposal" ? Effect.fail(new OutdatedProposal({ faults, changes })) : bindingRefused(refusal)
}

function bindingRefused(refusal: CommandRefused) {
  const { affected = [], faults, reason } = refusal
  if (reason !== "would-breach-date") return refused(refusal)
  return Effect.flatMap(audienceNow, (audience) =>
    Effect.fail(new WouldBreachDate(audience === "unit" ? { faults, affected } : { faults: [givenMeanwhile] }))
  )
}

/** Whoever is not of the unit hears that the place is gone, and nothing of whose it is. */
const givenMeanwhile = { path: "/offerId", code: "given-meanwhile", message: "The place has been given to someone else meanwhile" }

function importRefused(refusal: CommandRefused) {
  const { faults, inTheWay = [], reason } = refusal
  return reason === "would-lose-casework" ? Effect.fail(new WouldLoseCasework({ faults, inTheWay })) : refused(refusal)
}
