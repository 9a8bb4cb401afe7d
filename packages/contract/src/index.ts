export { Api } from "./Api.ts"
export { DescribedApi } from "./openapi/DescribedApi.ts"
export { type Ask, Asks, type Lead, type Named } from "./access/Asks.ts"
export { accessActs, matters } from "./access/matters.ts"
export { accessRoles, permissions, purposes } from "./access/permissions.ts"
export { Allowed, SignedIn } from "./access/SignedIn.ts"
export { type Sender, signedInAs } from "./access/signedInAs.ts"
export { assignmentWords, blockableRoles, consentScopes, consentWays, reviewOutcomes } from "./access/accessCodes.ts"
export { AssignmentAnswer, BlockAnswer, ConsentAnswer, EmergencyAccessAnswer } from "./answers/AccessRecordsAnswer.ts"
export { ActNowAnswer } from "./answers/ActNowAnswer.ts"
export { ApproachAnswer } from "./answers/ApproachAnswer.ts"
export { AssessmentQueueAnswer } from "./answers/AssessmentQueueAnswer.ts"
export { BreachAnswer } from "./answers/BreachAnswer.ts"
export { ContactsOfWeekAnswer } from "./answers/ContactsOfWeekAnswer.ts"
export { DecisionRecordAnswer } from "./answers/DecisionRecordAnswer.ts"
export { DisagreementAnswer } from "./answers/DisagreementAnswer.ts"
export { HelpNowAnswer } from "./answers/HelpNowAnswer.ts"
export { InterimHelpAnswer, MomentAnswer, NearPersonAnswer, PlanAnswer } from "./answers/NearPersonAnswer.ts"
export { NoteOutcomeAnswer, ReassessmentAnswer } from "./answers/ReassessmentAnswer.ts"
export { RightsDecisionAnswer } from "./answers/RightsDecisionAnswer.ts"
export { DisplacementAnswer } from "./answers/DisplacementAnswer.ts"
export { DoorAnswer } from "./answers/DoorAnswer.ts"
export { DraftAnswer, DraftRowAnswer } from "./answers/DraftAnswer.ts"
export { DuplicateAnswer } from "./answers/DuplicateAnswer.ts"
export { DutyAnswer } from "./answers/DutyAnswer.ts"
export { FailedConditionAnswer } from "./answers/FailedConditionAnswer.ts"
export { InTheWayAnswer } from "./answers/InTheWayAnswer.ts"
export { IntakeAnswer } from "./answers/IntakeAnswer.ts"
export { KnownAnswer } from "./answers/KnownAnswer.ts"
export { LogLinkAnswer } from "./answers/LogLinkAnswer.ts"
export { MeAnswer } from "./answers/MeAnswer.ts"
export { OwnPeopleAnswer } from "./answers/OwnPeopleAnswer.ts"
export { NoteAnswer } from "./answers/NoteAnswer.ts"
export { OfferAnswer, OfferToldAnswer } from "./answers/OfferAnswer.ts"
export { OfferFiguresAnswer } from "./answers/OfferFiguresAnswer.ts"
export { AffectedByOfferAnswer, ProposalChangeAnswer } from "./answers/OfferRefusalAnswer.ts"
export { OverdueAnswer } from "./answers/OverdueAnswer.ts"
export { OwedAnswer } from "./answers/OwedAnswer.ts"
export { AccessEntryAnswer, AccessEntryPageAnswer, AccessToldAnswer, AccessToldPageAnswer } from "./answers/AccessLogAnswer.ts"
export { listsOfPeople, PersonFileAnswer } from "./answers/PersonFileAnswer.ts"
export { PersonAnswer, PersonKeyAnswer } from "./answers/PersonAnswer.ts"
export { FlagAnswer, PlaceQueueAnswer } from "./answers/PlaceQueueAnswer.ts"
export { ProposalAnswer } from "./answers/ProposalAnswer.ts"
export { ReferralAnswer } from "./answers/ReferralAnswer.ts"
export { SideBySideAnswer } from "./answers/SideBySideAnswer.ts"
export { TakenInAnswer } from "./answers/TakenInAnswer.ts"
export { TensionAnswer } from "./answers/TensionAnswer.ts"
export { UnitAnswer } from "./answers/UnitAnswer.ts"
export { VacancyAnswer } from "./answers/VacancyAnswer.ts"
export { WebhookAnswer, WebhookMadeAnswer } from "./answers/WebhookAnswer.ts"
export { WindowAnswer, WindowToldAnswer } from "./answers/WindowAnswer.ts"
export { changesRecord, versionsNamed } from "./changesRecord.ts"
export { ImportAnswer } from "./groups/SnapshotApi.ts"
export {
  AddressNotFound,
  ChangedMeanwhile,
  FaultAnswer,
  ForeignHost,
  IdTaken,
  InvalidRequest,
  KeyReused,
  LargeBody,
  MethodNotAllowed,
  NotAllowed,
  NotJson,
  NotSignedIn,
  NotWaiting,
  OutdatedProposal,
  PairNotEligible,
  PreconditionRequired,
  Problems,
  RecordNotFound,
  StateForbids,
  TooLarge,
  TooManyRequests,
  Unavailable,
  Unexpected,
  VersionStale,
  WindowClosed,
  WouldBreachDate,
  WouldLoseCasework
} from "./problems.ts"
export { DoneBy, NewAnswer, NewEnd, NewOnward, NewQuestion, NewVerdict } from "./requests/intakeSteps.ts"
export { ErasedAnswer, NewErasure } from "./requests/NewErasure.ts"
export { NewApproach, NewApproachAnswer } from "./requests/NewApproach.ts"
export {
  NewCircumstances,
  NewDisagreement,
  NewReassessment,
  NewReassessmentAnswer,
  NewReply,
  NewRightsDecision,
  NewSettling,
  NewTelling
} from "./requests/assessmentSteps.ts"
export { NewBreachTelling, NewTrying, NewTryingOutcome } from "./requests/breachSteps.ts"
export {
  NewCall,
  NewCoordinator,
  NewInterimAnswer,
  NewInterimHelp,
  NewMoment,
  NewPlan,
  NewPlanLine,
  NewPlanStatus,
  NewResponsibilityGroup,
  NewSharing,
  NewWithdrawal
} from "./requests/nearSteps.ts"
export { NewContact } from "./requests/NewContact.ts"
export { NewDraft } from "./requests/NewDraft.ts"
export { NewDoor } from "./requests/NewDoor.ts"
export { NewDuty } from "./requests/NewDuty.ts"
export { NewNote } from "./requests/NewNote.ts"
export { NewPerson, PersonSearch } from "./requests/NewPerson.ts"
export { NewReferral } from "./requests/NewReferral.ts"
export { NewUnit } from "./requests/NewUnit.ts"
export { NewVacancy } from "./requests/NewVacancy.ts"
export { NewWebhook } from "./requests/NewWebhook.ts"
export { NewWindow, WindowClosing, WindowConfirmation, WindowContest } from "./requests/NewWindow.ts"
export { Arrival, Decline, DeclineTakenBack, NewOffer, NoShow, OfferingHeld, Release } from "./requests/offerSteps.ts"
export { BackInService, NewOutOfService, VacancyChange } from "./requests/VacancyChange.ts"
