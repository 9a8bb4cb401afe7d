import type { AssessmentQueueAnswer, PlaceQueueAnswer, SideBySideAnswer } from "@samsyn/contract"

export type {
  ActNowAnswer,
  AssessmentQueueAnswer,
  DisplacementAnswer,
  FlagAnswer,
  NewContact,
  NewNote,
  NoteAnswer,
  OverdueAnswer,
  OwedAnswer,
  PlaceQueueAnswer,
  ProposalAnswer,
  ReferralAnswer,
  SideBySideAnswer,
  TensionAnswer
} from "@samsyn/contract"

export type PlaceRow = PlaceQueueAnswer["ranking"][number]
export type AssessmentRow = AssessmentQueueAnswer["ranking"][number]
export type AskFirst = NonNullable<AssessmentRow["askFirst"]>
export type KeyValue = PlaceRow["keys"][number]
export type Apart = PlaceQueueAnswer["apart"][number]
export type Candidate = NonNullable<NonNullable<SideBySideAnswer["difference"]>["because"]>
export type BothSay = NonNullable<SideBySideAnswer["disagreements"]>[number]
export type Said = BothSay["pile"]
