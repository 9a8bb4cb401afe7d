export type { PlanChange, PlanWritten } from "./near/Command.ts"
export {
  type AnswerSeen,
  type DecisionSeen,
  decisionSeenBy,
  reassessmentOfNote,
  reassessmentSeenBy,
  type ReassessmentSeen
} from "./assessment/seenBy.ts"
export { interimHelpSeenBy, momentsSeenBy, planSeenBy } from "./near/seenBy.ts"
export { breachSeen, type BreachSeen } from "./breach/breachSeen.ts"
export { CaseworkEvent, eventTags } from "./CaseworkEvent.ts"
export type { Command } from "./Command.ts"
export { compare } from "./compare.ts"
export type { Changed, Target } from "./Decider.ts"
export { decide, targetOf } from "./decide.ts"
export type { AffectedByOffer, CommandRefusal, Decision } from "./Decision.ts"
export { canonical, digestOf } from "./digest.ts"
export { type Known, type KnownBy, type KnownFrom, knownOf } from "./intake/knownOf.ts"
export { type Agreement, agreements, type PossibleDuplicate, possibleDuplicates } from "./intake/possibleDuplicates.ts"
export { assessmentDueOn } from "./intake/clocks.ts"
export { type AboutWhom, aboutWhom, type AskedList } from "./access/aboutWhom.ts"
export { isAssigned, isBlocking, isConsented, isEmergencyOpen } from "./access/inForce.ts"
export { approachAt, intakeAt } from "./intake/asTimePasses.ts"
export { assessmentAt } from "./assessment/asTimePasses.ts"
export type { InTheWay } from "./imports/inTheWay.ts"
export { intakeOf } from "./intake/intakeOf.ts"
export type { AttachNote } from "./near/Command.ts"
export type { Talk, WindowChange, WindowOpened } from "./windows/Command.ts"
export { type ContactsOfWeek, missedContacts } from "./windows/missedContacts.ts"
export { type Standing, standingsOf } from "./windows/standingOf.ts"
export { evolve } from "./evolve.ts"
export { isWrittenAsNationalNumber } from "./isWrittenAsNationalNumber.ts"
export { checkErasure, checkIdentityErasure } from "./erasure/checkErasure.ts"
export { Erasure, type ErasureGround, erasureGrounds, RecordNamed } from "./erasure/Erasure.ts"
export { type ErasureBar, erasureBars, type ErasureRule, erasureRules } from "./erasure/erasureRules.ts"
export { type TakenOut, takenOut, withoutRecords } from "./erasure/withoutRecords.ts"
export { type Announced, announcedTo, Announcement, announcementOf, withheld } from "./log/announcementOf.ts"
export { amending, withoutContent } from "./log/amending.ts"
export { linked, type ToLink } from "./log/linked.ts"
export { Digest, LogEntry, noHash } from "./log/LogEntry.ts"
export { currentFormat, type Payload, payloadDigestOf } from "./log/Payload.ts"
export { type Recording, recordingsOf } from "./log/recordingsOf.ts"
export { upcasted } from "./log/upcasted.ts"
export { type BreakReason, type LogVerdict, verifyLog } from "./log/verifyLog.ts"
export type { Side } from "./Side.ts"
export type { Occasion } from "./Occasion.ts"
export { type Due, inOrderOfDue, isOverdue, type Owed, type OwedKind, owedKinds } from "./owed.ts"
export type { VacancyTerms } from "./places/Command.ts"
export { isStale } from "./places/isStale.ts"
export { competingSlice, type Slice } from "./offers/competingSlice.ts"
export { type OfferFigures, offerFigures, type Share } from "./offers/offerFigures.ts"
export { offersAt } from "./offers/offersAt.ts"
export { proposalOf, ProposalShown, type Proposed, shownOf } from "./offers/proposalOf.ts"
export { type FieldDiffers, type PlaceDiffers, replay, type Replayed, type WhyDifferent } from "./offers/replay.ts"
export { planFigures, type PlanFigures } from "./near/planFigures.ts"
export { pileOf, type PlacesOf, placesOfEach } from "./pileOf.ts"
export {
  Assignment,
  assignmentWords,
  Block,
  blockableRoles,
  Consent,
  type ConsentScope,
  consentScopes,
  consentWays,
  EmergencyAccess,
  reviewOutcomes
} from "./records/AccessRecords.ts"
export { ApproachKept, approachAnswers } from "./records/Approach.ts"
export { Disagreement, Reassessment, RightsDecision } from "./records/Assessment.ts"
export { BreachKept, BreachTold, TriedElsewhere, tellingWays, tryingOutcomes } from "./records/BreachKept.ts"
export { ContextNote } from "./records/ContextNote.ts"
export { DecisionRecord, PlaceRecord, RightsRecord } from "./records/DecisionRecord.ts"
export { sealed } from "./records/sealed.ts"
export { Escalation, type IntakeEscalation, intakeEscalations } from "./records/Escalation.ts"
export { AskedBack, Draft, duplicateVerdicts, FormPart, formParts, Intake, SharedForm } from "./records/Intake.ts"
export { inPlaceKinds, InterimHelp, Moment, PlanKept, planStatuses } from "./records/Near.ts"
export { BreachReason, NextStep, nextSteps, Offer, offerStates, OfferStep, releaseReasons, remedies } from "./records/Offer.ts"
export { DutyKept, OutOfService, RefusalKept, VacancyKept, vacancySteps } from "./records/Place.ts"
export { noRecords, type RecordList, recordLists, Records, SomeRecords } from "./records/Records.ts"
export { ReferralKept, waitEnds } from "./records/Referral.ts"
export { PassedOn, WindowKept } from "./records/Window.ts"
export { allOwed, type OwedAsked } from "./time/allOwed.ts"
export { type FileBegun, fileAfter, fileBegun, fileDone, type FileEvent, type RecordedEvent, type Withheld } from "./person/personFile.ts"
export { isAbout, type PersonTrail, trailNow } from "./person/PersonTrail.ts"
export { type FileReader, fileReaders, shownInFile, withheldCodes, type WithheldReason, withheldReasons } from "./person/shownInFile.ts"
