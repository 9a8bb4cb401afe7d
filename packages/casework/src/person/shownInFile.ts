import { isUntold } from "../offers/isUntold.ts"
import type { RecordList, Records } from "../records/Records.ts"
import type { PersonTrail } from "./PersonTrail.ts"

/** For whom a person's file is made: the person, by signing in; or the person by whoever hands it over after reading it. */
export const fileReaders = ["person", "handed-over"] as const
export type FileReader = (typeof fileReaders)[number]

/** Codes of the national list 9603 that this program sets by itself: NORU, later; NORN_ANG, on a ground that the list has no code for. Source: domain.md 7.1 [51]. */
export const withheldCodes = ["NORU", "NORN_ANG"] as const

/** Why something about a person is not in their file. */
export const withheldReasons = [
  /** Whoever wrote it has not shared it with the person: it waits until someone has read it through. */
  "not-shared-with-person",
  /** What the staff could not settle: written so that the person may read it if they ask. */
  "asked-for-only",
  /** Begun and not sent, or held and not offered. */
  "unfinished",
  /** It names others than the person. */
  "about-others",
  /** Who exactly, of those who work there: a pseudonym that says nothing. */
  "pseudonym-of-staff"
] as const
export type WithheldReason = (typeof withheldReasons)[number]

/** A kind of what is held back, of one record. */
export interface HeldBack {
  readonly what: RecordList | "decisionRecords" | "accessLog"
  readonly code: (typeof withheldCodes)[number]
  readonly because: WithheldReason
}

/** A record as it stands in the file; without `row` where all of it is held back. `heldBack` says what is missing, and why. */
export interface Shown {
  readonly row?: { readonly id: string }
  readonly heldBack: ReadonlyArray<HeldBack>
}

type Row<List extends RecordList> = Records[List][number]
type Show<List extends RecordList> = (
  row: Row<List>,
  about: { readonly trail: PersonTrail; readonly reader: FileReader; readonly list: List }
) => Shown

const later = (what: HeldBack["what"], because: WithheldReason): HeldBack => ({ what, code: "NORU", because })
const never = (what: HeldBack["what"], because: WithheldReason): HeldBack => ({ what, code: "NORN_ANG", because })

const whole = (row: { readonly id: string }): Shown => ({ row, heldBack: [] })

/** What the person gets when someone has looked at it first, and not by signing in. */
const handedOver =
  <List extends RecordList>(because: WithheldReason): Show<List> =>
  (row, { list, reader }) =>
    reader === "person" ? { heldBack: [later(list, because)] } : whole(row)

const asShared: Show<"facts" | "interimHelp" | "moments" | "notes"> = (row, { list, reader }) =>
  reader === "person" && !row.sharedWith.includes("person") ? { heldBack: [later(list, "not-shared-with-person")] } : whole(row)

/** What of each list about the person stands in their file. A list that is not here does not compile. */
const showBy: { readonly [List in RecordList]: Show<List> } = {
  referrals: whole,
  intakes: withoutOthersDuplicates,
  drafts: handedOver("unfinished"),
  approaches: whole,
  decisions: whole,
  reassessments: handedOver("asked-for-only"),
  disagreements: handedOver("asked-for-only"),
  facts: asShared as Show<"facts">,
  notes: asShared as Show<"notes">,
  moments: asShared as Show<"moments">,
  plans: linesShared,
  interimHelp: asShared as Show<"interimHelp">,
  windows: withoutStaffsDoubt,
  units: whole,
  vacancies: whole,
  offers: withoutOthersPassed,
  refusals: whole,
  doors: whole,
  duty: whole,
  assignments: withoutSubject,
  consents: whole,
  blocks: whole,
  emergencies: withoutReaders
}

/** A record about a person as it stands in their file. */
export function shownInFile<List extends RecordList>(
  list: List,
  row: Row<List>,
  { reader, trail }: { readonly reader: FileReader; readonly trail: PersonTrail }
): Shown {
  return showBy[list](row, { list, reader, trail })
}

function withoutOthersDuplicates(row: Row<"intakes">, { trail }: { readonly trail: PersonTrail }): Shown {
  const duplicates = row.duplicates.filter(({ of }) => trail.referralIds.has(of) || trail.approachIds.has(of))
  const own: Row<"intakes"> = { ...row, duplicates }
  return { row: own, heldBack: duplicates.length < row.duplicates.length ? [never("intakes", "about-others")] : [] }
}

/**
 * Why an offer makes others later is about them too: words and names of it are no part of the file of whoever got the place. Of a place that is only held the person
 * has not been told.
 */
function withoutOthersPassed({ breach, ...row }: Row<"offers">, { reader }: { readonly reader: FileReader }): Shown {
  if (reader === "person" && isUntold(row)) return { heldBack: [later("offers", "unfinished")] }
  return { row, heldBack: breach === undefined ? [] : [never("offers", "about-others")] }
}

/** Who of the staff doubts a window is, as what they could not settle, for the person who asks. */
function withoutStaffsDoubt(window: Row<"windows">, { reader }: { readonly reader: FileReader }): Shown {
  if (reader !== "person" || window.contested === undefined) return whole(window)
  const { contested: _, ...row } = window
  return { row, heldBack: [later("windows", "asked-for-only")] }
}

function withoutSubject({ to: { service, subject }, ...row }: Row<"assignments">): Shown {
  return {
    row: { ...row, to: { service } } as { readonly id: string },
    heldBack: subject === undefined ? [] : [never("assignments", "pseudonym-of-staff")]
  }
}

function withoutReaders({ reviewed, subject: _, ...row }: Row<"emergencies">): Shown {
  if (reviewed === undefined) return { row, heldBack: [never("emergencies", "pseudonym-of-staff")] }
  const { subject: __, ...review } = reviewed
  return { row: { ...row, reviewed: review } as { readonly id: string }, heldBack: [never("emergencies", "pseudonym-of-staff")] }
}

function linesShared(plan: Row<"plans">, { reader }: { readonly reader: FileReader }): Shown {
  if (reader !== "person") return whole(plan)
  const shared = <Line extends { readonly sharedWith: ReadonlyArray<string> }>(lines: ReadonlyArray<Line>) =>
    lines.filter(({ sharedWith }) => sharedWith.includes("person"))
  const parts = ["ownWords", "goals", "whereWeAreNow", "mustBeInPlace", "ifUnstable"] as const
  const row = { ...plan, ...Object.fromEntries(parts.map((part) => [part, shared<Row<"plans">[typeof part][number]>(plan[part])])) }
  const isWhole = parts.every((part) => row[part].length === plan[part].length)
  return { row, heldBack: isWhole ? [] : [later("plans", "not-shared-with-person")] }
}
