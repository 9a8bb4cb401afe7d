export { type AskFirst, type Question } from "./dates/askFirst.ts"
export { type Candidate, type Dates, datesOf } from "./dates/datesOf.ts"
export { type Finding } from "./dates/findings.ts"
export { type FactCited } from "./facts/citeFact.ts"
export { forAudience, type Vantage, vantages } from "./facts/sight.ts"
export { type Competing, competing } from "./matching/competing.ts"
export { type Affected, type Displacement, displacement } from "./matching/displacement.ts"
export { engineVersion } from "./matching/engineVersion.ts"
export { type LeftEmpty, leftEmpty, type MadeLater, type OneConditionAway, oneConditionAway } from "./matching/leftEmpty.ts"
export { match } from "./matching/match.ts"
export { Assignment, Certificate, FullSet, GivenMatching, Matching, readMatching } from "./matching/Matching.ts"
export { type Change, type Place, type Placed, rematch, type Rematching, type WhyChanged } from "./matching/rematch.ts"
export { refusalOpenHours } from "./matching/refusalBars.ts"
export { startOf } from "./matching/startOf.ts"
export { type Violation, verify } from "./matching/verify.ts"
export { type FailedCondition, whyNot } from "./matching/whyNot.ts"
export { type Apart } from "./queues/apart.ts"
export { type Because } from "./queues/because.ts"
export { type Key, type KeyValue } from "./queues/keys.ts"
export {
  type AssessmentQueue,
  assessmentQueue,
  type AssessmentRow,
  type PlacePosition,
  placePositions,
  type PlaceQueue,
  placeQueue,
  type PlaceRow
} from "./queues/queues.ts"
export { type OwnFact, type WhatWouldMove, whatWouldMove } from "./queues/whatWouldMove.ts"
export { type Compared, type WhyBefore, whyBefore } from "./queues/whyBefore.ts"
export { assumedClocks, assumedForums, clockOf, forumsOf } from "./rules/assumed.ts"
export { diffPacks, type GroupEffect, type Moved, type PackDiff, type UnderPack } from "./rules/diffPacks.ts"
export { generic } from "./rules/generic.ts"
export { noTsb } from "./rules/noTsb.ts"
export { readRulePack } from "./rules/readRulePack.ts"
export {
  Circumstance,
  Condition,
  ConditionException,
  Consequence,
  RulePack,
  Scale,
  Source,
  Trigger,
  When,
  Words
} from "./rules/RulePack.ts"
export { shippedPacks } from "./rules/shippedPacks.ts"
export { faultsOf, limitFaults } from "./snapshot/decode.ts"
export { type Fault, type Reading } from "./snapshot/Fault.ts"
export { CivilDate, Code, Id, Instant, Line, RoleCode, ServiceCode, Text, Until } from "./snapshot/primitives.ts"
export { checkSnapshot, readSnapshot } from "./snapshot/readSnapshot.ts"
export {
  Admits,
  Approach,
  type Audience,
  audiences,
  Born,
  Breach,
  ClockTime,
  Commitment,
  Contact,
  Door,
  Duty,
  Fact,
  Observer,
  OpenReturn,
  Person,
  Referral,
  Refusal,
  Rights,
  Snapshot,
  Unit,
  Vacancy,
  Window
} from "./snapshot/Snapshot.ts"
export { civilDateAfter, civilDateAt, isOverAt, overFrom } from "./time/calendar.ts"
export { formatCivilDate, parseCivilDate, type Weekday, weekdayIndex, weekdays } from "./time/civilDate.ts"
export { Duration, durationMillis } from "./time/duration.ts"
export { formatInstant, instantMillis, parseInstant } from "./time/instant.ts"
export { type ActNowRow, actNow, matchAndActNow } from "./windows/actNow.ts"
export { type ContactTimes, contactTimes } from "./windows/contact.ts"
export { dutyAt, type OpenDoor } from "./windows/doorsOpen.ts"
export { type WindowState, windowState } from "./windows/windowState.ts"
export { type SideBySide, sideBySide } from "./views/sideBySide.ts"
export { type Band, bands, type ShapeOfPile, shapeOfPile } from "./views/shapeOfPile.ts"
export { type Tension, tensions } from "./views/tensions.ts"
export { nextChangeAt } from "./windows/nextChangeAt.ts"
export { type PlaceInTime } from "./windows/placeInTime.ts"
export { type NearView, nearView } from "./views/nearView.ts"
export { type NearStanding, type PileView, pileView, type RowNotes } from "./views/pileView.ts"
export { Plan } from "./views/Plan.ts"
