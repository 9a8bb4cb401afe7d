export {
  type Access,
  type AccessRole,
  accessRoles,
  type Actor,
  CurrentAccess,
  CurrentWork,
  type OwnWork,
  type Purpose,
  purposes
} from "./access/Actor.ts"
export { type AccessRule, type ClosedBy } from "./access/AccessRule.ts"
export { accessRules } from "./access/accessRules.ts"
export { aboutTarget, type AccessTarget } from "./access/AccessTarget.ts"
export { type Blocked, blockAgainst } from "./access/blockAgainst.ts"
export { howTheyStand } from "./access/howTheyStand.ts"
export { type AccessAnswer, type AccessQuestion, mayRead, refusals } from "./access/mayRead.ts"
export { type AccessTold, accessTold } from "./access/accessTold.ts"
export { type AccessAct, accessActs, type Matter, matterOf, matters } from "./access/matters.ts"
export { NotAllowed } from "./access/NotAllowed.ts"
export { type Permission, permissions } from "./access/permissions.ts"
export { type Named, type Relation, relations, relationsOf } from "./access/relationsOf.ts"
export { type AccessEntry, AccessLog, type NumberedAccess } from "./ports/AccessLog.ts"
export { ConcurrentChange } from "./ports/ConcurrentChange.ts"
export { Draws } from "./ports/Draws.ts"
export { ContactDetails, foundMax, Identities, Identity, type IdentityChange, NumberTaken, wordsOf } from "./ports/Identities.ts"
export { proposalShownDays, ProposalsShown } from "./ports/ProposalsShown.ts"
export { Session, Sessions } from "./ports/Sessions.ts"
export { Setting } from "./ports/Setting.ts"
export { StoreUnavailable } from "./ports/StoreUnavailable.ts"
export { RequestTerms, type Terms } from "./ports/RequestTerms.ts"
export {
  type Amendment,
  type Change,
  type NumberedEvent,
  type RecordedUnder,
  type RecordsAt,
  keptHours,
  type RecordsPort,
  noDigest,
  rowsPerRead,
  type Words
} from "./ports/RecordsPort.ts"
export { UnitRecords } from "./ports/UnitRecords.ts"
export {
  endpointsPerTaking,
  type WebhookEndpoint,
  WebhookEndpoints,
  type WebhookLease,
  type WebhookProgress,
  type WebhookSecret
} from "./ports/WebhookEndpoints.ts"
export { type WebhookMessage, type WebhookOutcome, WebhookSender } from "./ports/WebhookSender.ts"
export { Approaches, type ApproachReceived } from "./usecases/Approaches.ts"
export { AccessHistory, type AccessPage, type AccessPageAsked, type AccessSought } from "./usecases/AccessHistory.ts"
export { type Erased, type ErasureAsked, Erasures } from "./usecases/Erasures.ts"
export { type PersonFile, personFileFormat, PersonFiles } from "./usecases/PersonFiles.ts"
export { AccessControl, type Admission } from "./usecases/AccessControl.ts"
export { Assignments } from "./usecases/Assignments.ts"
export { Blocks } from "./usecases/Blocks.ts"
export { Consents } from "./usecases/Consents.ts"
export { EmergencyAccesses } from "./usecases/EmergencyAccesses.ts"
export { Answers, type Question } from "./usecases/Answers.ts"
export { Changes } from "./usecases/Changes.ts"
export { CommandRefused } from "./usecases/CommandRefused.ts"
export { ContextNotes, type NoteRead, type NoteWritten } from "./usecases/ContextNotes.ts"
export { Doors } from "./usecases/Doors.ts"
export { DutyRoster } from "./usecases/DutyRoster.ts"
export { Disagreements } from "./usecases/Disagreements.ts"
export { type HelpAnswered, HelpNow } from "./usecases/HelpNow.ts"
export { InterimHelps } from "./usecases/InterimHelps.ts"
export { Moments } from "./usecases/Moments.ts"
export { type NearPerson, NearViews } from "./usecases/NearViews.ts"
export { Plans } from "./usecases/Plans.ts"
export { Reassessments } from "./usecases/Reassessments.ts"
export { Breaches } from "./usecases/Breaches.ts"
export { type CircumstancesWritten, type DecisionWritten, RightsDecisions } from "./usecases/RightsDecisions.ts"
export type { Seen } from "./usecases/Seen.ts"
export { DerivedPile } from "./usecases/DerivedPile.ts"
export { EventLog, type LogPageAsked } from "./usecases/EventLog.ts"
export { KeyReused } from "./usecases/KeyReused.ts"
export { Drafts, type DraftWritten } from "./usecases/Drafts.ts"
export { Intakes } from "./usecases/Intakes.ts"
export { layerUseCases } from "./usecases/layerUseCases.ts"
export type { NotRecorded } from "./usecases/NotRecorded.ts"
export { DecisionRecords } from "./usecases/DecisionRecords.ts"
export { type NewPlace, type OfferRead, type OffersAsked, Offers } from "./usecases/Offers.ts"
export { OwnPeople, type OwnPeopleListed, type OwnPerson, type OwnWindow } from "./usecases/OwnPeople.ts"
export { PairImpossible } from "./usecases/PairImpossible.ts"
export { People, type PersonRead, type PersonSought, type PersonWritten } from "./usecases/People.ts"
export { type Proposal, Proposals } from "./usecases/Proposals.ts"
export { Queues } from "./usecases/Queues.ts"
export { RecordUnknown } from "./usecases/RecordUnknown.ts"
export { type ReferralReceived, Referrals } from "./usecases/Referrals.ts"
export type { ReferralTakenIn } from "./usecases/takenInBy.ts"
export { Snapshots } from "./usecases/Snapshots.ts"
export { Timekeeper } from "./usecases/Timekeeper.ts"
export { Units } from "./usecases/Units.ts"
export { Vacancies } from "./usecases/Vacancies.ts"
export { VersionStale } from "./usecases/VersionStale.ts"
export { WebhookDelivery } from "./usecases/WebhookDelivery.ts"
export { type WebhookMade, Webhooks, type WebhookSeen } from "./usecases/Webhooks.ts"
export { WebhookPatience } from "./webhooks/WebhookPatience.ts"
export { WhatIsOwed } from "./usecases/WhatIsOwed.ts"
export { type WindowRead, Windows } from "./usecases/Windows.ts"
export { versionOf } from "./versionOf.ts"
