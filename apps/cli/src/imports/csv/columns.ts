/** How the text of a cell is read. `codes` are separated by `|`; `value` is yes, no or a number. */
export type CellKind = "text" | "codes" | "whole number" | "yes or no" | "value"

/** One column of our own CSV files. */
export interface Column {
  readonly name: string
  readonly kind: CellKind
  readonly required: boolean
  readonly says: string
}

const needed = (name: string, kind: CellKind, says: string): Column => ({ name, kind, required: true, says })
const optional = (name: string, kind: CellKind, says: string): Column => ({ name, kind, required: false, says })

export const referralColumns: ReadonlyArray<Column> = [
  needed("id", "text", "own id of the referral; never a national number"),
  needed("receivedAt", "text", "instant with its zone, 2026-11-02T10:00:00Z; starts the assessment clock"),
  needed("careLevels", "codes", "care levels in order of wish, inpatient-short|outpatient"),
  optional("personKey", "text", "pseudonym of the person; else the id"),
  optional("seniorityOn", "text", "civil date; else the day of receipt"),
  optional("condition", "text", "condition code of the rule pack; empty: not known"),
  optional("lane", "text", "lane of the rule pack; else its first ranked lane"),
  optional("outcome", "text", "pending, granted or refused; else pending"),
  optional("decidedOn", "text", "civil date of the decision"),
  optional("latestStartOn", "text", "civil date by which treatment must start"),
  optional("bornEarliest", "text", "first possible day of birth"),
  optional("bornLatest", "text", "last possible day of birth"),
  optional("sex", "text", "female, male or other"),
  optional("language", "text", "language code"),
  optional("residence", "text", "municipality or the like"),
  optional("referrerKind", "text", "who referred: gp, nav …"),
  optional("needs", "codes", "features that a vacancy must have"),
  optional("wishes", "codes", "unit ids in order of wish"),
  optional("onlyWishes", "yes or no", "yes: no other units"),
  optional("earliestOn", "text", "civil date before which the person cannot start"),
  optional("legalEndOn", "text", "civil date on which a compulsory stay ends by law"),
  optional("lot", "whole number", "the lot drawn; else drawn from --seed")
]

export const factColumns: ReadonlyArray<Column> = [
  needed("referralId", "text", "id of a referral"),
  needed("circumstance", "text", "circumstance of the rule pack"),
  needed("value", "value", "yes, no or a number; leave the row out where it is not known"),
  needed("source", "text", "referral, assessment, nearby or person"),
  needed("observedAt", "text", "instant at which it was seen or said"),
  needed("role", "text", "role of the observer, milieu-therapist"),
  needed("service", "text", "service of the observer"),
  needed("basis", "text", "first-hand or told"),
  needed("domain", "text", "health, social or own"),
  needed("sharedWith", "codes", "unit|nearby|person"),
  optional("id", "text", "own id of the fact; else made of referral, circumstance, source and instant"),
  optional("recordedAt", "text", "instant; else observedAt")
]

export const unitColumns: ReadonlyArray<Column> = [
  needed("id", "text", "own id of the unit"),
  needed("name", "text", "name for people"),
  needed("region", "text", "region for people"),
  needed("careLevels", "codes", "care levels the unit gives")
]

export const vacancyColumns: ReadonlyArray<Column> = [
  needed("id", "text", "own id of the vacancy"),
  needed("unitId", "text", "id of a unit"),
  needed("careLevel", "text", "one care level"),
  needed("freeFrom", "text", "first civil date to start"),
  needed("places", "whole number", "how many places"),
  needed("confirmedAt", "text", "instant at which the unit last confirmed it"),
  optional("freeUntil", "text", "last civil date to start"),
  optional("intakeDays", "codes", "mon|wed; else any day"),
  optional("stayDays", "whole number", "days of a stay"),
  optional("features", "codes", "features of the rule pack"),
  optional("sex", "text", "admits only this sex"),
  optional("ageMin", "whole number", "admits from this age"),
  optional("ageMax", "whole number", "admits to this age")
]
