import { Snapshot } from "@samsyn/core"
import { Schema, Struct } from "effect"
import { Assignment, Block, Consent, EmergencyAccess } from "./AccessRecords.ts"
import { ApproachKept } from "./Approach.ts"
import { Disagreement, Reassessment, RightsDecision } from "./Assessment.ts"
import { ContextNote } from "./ContextNote.ts"
import { Draft, Intake } from "./Intake.ts"
import { InterimHelp, Moment, PlanKept } from "./Near.ts"
import { Offer } from "./Offer.ts"
import { DutyKept, RefusalKept, VacancyKept } from "./Place.ts"
import { ReferralKept } from "./Referral.ts"
import { WindowKept } from "./Window.ts"

const { doors, facts, units } = Snapshot.fields

const lists = {
  referrals: Schema.Array(ReferralKept),
  intakes: Schema.Array(Intake),
  drafts: Schema.Array(Draft),
  approaches: Schema.Array(ApproachKept),
  decisions: Schema.Array(RightsDecision),
  reassessments: Schema.Array(Reassessment),
  disagreements: Schema.Array(Disagreement),
  facts,
  notes: Schema.Array(ContextNote),
  moments: Schema.Array(Moment),
  plans: Schema.Array(PlanKept),
  interimHelp: Schema.Array(InterimHelp),
  windows: Schema.Array(WindowKept),
  units,
  vacancies: Schema.Array(VacancyKept),
  offers: Schema.Array(Offer),
  refusals: Schema.Array(RefusalKept),
  doors,
  duty: Schema.Array(DutyKept),
  assignments: Schema.Array(Assignment),
  consents: Schema.Array(Consent),
  blocks: Schema.Array(Block),
  emergencies: Schema.Array(EmergencyAccess)
} as const

/** All records of a unit of coordination. Every record has an id; nothing is ever taken away, only put in the place of what was there. */
export class Records extends Schema.Opaque<Records>()(
  Schema.Struct(lists).annotate({ identifier: "Records", description: "All records of a unit of coordination" })
) {}

export type RecordList = keyof Records

/** The names of all lists, those that are referred to before those that refer. */
export const recordLists = Object.keys(lists) as ReadonlyArray<RecordList>

/** Some of the records: what an event puts. */
export const SomeRecords = Schema.Struct(lists).mapFields(Struct.map(Schema.optionalKey))
export type SomeRecords = typeof SomeRecords.Type

/** A unit of coordination before its first event. */
export const noRecords: Records = Object.fromEntries(recordLists.map((list) => [list, []])) as unknown as Records
