import type { Observer } from "@samsyn/core"
import type { CaseworkEvent } from "../CaseworkEvent.ts"
import type { Erasure } from "../erasure/Erasure.ts"
import { notForPerson } from "../log/announcementOf.ts"
import type { DecisionRecord } from "../records/DecisionRecord.ts"
import { type RecordList, type Records, recordLists } from "../records/Records.ts"
import { isAbout, type PersonTrail, trailAfter, trailNow, trailOf } from "./PersonTrail.ts"
import { type FileReader, type HeldBack, type Shown, shownInFile } from "./shownInFile.ts"

type Rows = { readonly [List in RecordList]?: ReadonlyArray<{ readonly id: string }> }

/** Something that happened to a person's records, as far as it is about them: the records as they were right after it. */
export interface FileEvent {
  readonly number: number
  readonly tag: string
  /** An instant. */
  readonly at: string
  readonly by?: Observer
  readonly puts: Rows
  readonly decisionRecord?: object
  readonly erasure?: Erasure
}

/** Which record lacks what, and why: each is counted once, however often it was changed. */
interface Missing extends HeldBack {
  readonly id: string
}

/** A person's file while the events are gone through. */
export interface FileBegun {
  readonly trail: PersonTrail
  readonly reader: FileReader
  readonly history: ReadonlyArray<FileEvent>
  readonly missing: ReadonlyArray<Missing>
}

/** How many records lack what, and why: a code of the national list 9603, and the reason in a code of ours. */
export interface Withheld extends HeldBack {
  readonly count: number
}

/** An event with its number and when it was recorded: an instant. */
export interface RecordedEvent {
  readonly number: number
  readonly at: string
  readonly event: CaseworkEvent
}

/** A file that nothing has been put in yet. `records` as they stand now. */
export function fileBegun(personKey: string, reader: FileReader, records: Records): FileBegun {
  return { trail: trailOf(personKey, records), reader, history: [], missing: [] }
}

/** The file with what some events, which follow those that were gone through, hold about the person. Cost: as many steps as the events put records. */
export function fileAfter(file: FileBegun, events: ReadonlyArray<RecordedEvent>): FileBegun {
  const history: Array<FileEvent> = []
  const missing: Array<Missing> = []
  let { trail } = file
  for (const recorded of events) {
    trail = trailAfter(trail, recorded.event)
    const found = eventInFile(recorded, trail, file.reader)
    if (found.event !== undefined) history.push(found.event)
    missing.push(...found.missing)
  }
  return { ...file, trail, history: [...file.history, ...history], missing: distinct([...file.missing, ...missing]) }
}

/** The records about the person as they stand, the history gone through, and everything that is in neither. */
export function fileDone(
  { history, missing, reader, trail: { personKey } }: FileBegun,
  records: Records
): { readonly records: Rows; readonly history: ReadonlyArray<FileEvent>; readonly withheld: ReadonlyArray<Withheld> } {
  const now = rowsInFile(records, trailNow(personKey, records), reader)
  const named = namedElsewhere(records, trailNow(personKey, records))
  return { records: now.rows, history, withheld: counted(distinct([...missing, ...now.missing, ...named])) }
}

function eventInFile({ at, event, number }: RecordedEvent, trail: PersonTrail, reader: FileReader) {
  const { rows, missing } = rowsInFile(event.puts, trail, reader)
  const resting = event.decisionRecord
  const rests = resting === undefined || !isRestingOn(event, resting, trail) ? undefined : restingInFile(resting, reader)
  const erasure = event.amends?.erasure?.personKey === trail.personKey ? event.amends.erasure : undefined
  const isUnsaid = reader === "person" && notForPerson.has(event.tag)
  const isAny = !isUnsaid && (Object.keys(rows).length > 0 || erasure !== undefined)
  const { by, tag } = event
  const told: FileEvent = {
    number,
    tag,
    at,
    ...(by === undefined ? {} : { by }),
    puts: rows,
    ...(rests === undefined ? {} : { decisionRecord: rests.told }),
    ...(erasure === undefined ? {} : { erasure })
  }
  return { event: isAny ? told : undefined, missing: [...missing, ...(rests?.missing ?? [])] }
}

/** Of the records of some lists those that are about the person, as they stand in the file. */
function rowsInFile(lists: Partial<Records>, trail: PersonTrail, reader: FileReader) {
  const missing: Array<Missing> = []
  const rows = recordLists.flatMap((list) => {
    const own = ((lists[list] ?? []) as ReadonlyArray<never>).filter((row) => isAbout(list, row, trail))
    const shown = own.map((row: { readonly id: string }) => {
      const each: Shown = shownInFile(list, row as never, { reader, trail })
      missing.push(...each.heldBack.map((heldBack) => ({ id: row.id, ...heldBack })))
      return each.row
    })
    const left = shown.filter((row) => row !== undefined)
    return left.length === 0 ? [] : [[list, left] as const]
  })
  return { rows: Object.fromEntries(rows) as Rows, missing }
}

/** Whether what a decision rested on was kept with an offer, a decision or an answer about the person. */
function isRestingOn({ puts }: CaseworkEvent, record: DecisionRecord, trail: PersonTrail): boolean {
  const ids = "offerId" in record ? [record.offerId] : [record.decisionId, record.reassessmentId]
  return (["offers", "decisions", "reassessments"] as const).some((list) =>
    ((puts[list] ?? []) as ReadonlyArray<never>).some(
      (row: { readonly id: string }) => ids.includes(row.id) && isAbout(list, row as never, trail)
    )
  )
}

/**
 * What a decision rested on. A place rests on a part of the pile, which is about others; a right on what the unit knew of the person alone, also what was
 * not shared with them.
 */
function restingInFile(record: DecisionRecord, reader: FileReader): { readonly told: object; readonly missing: ReadonlyArray<Missing> } {
  const isOfOthers = "offerId" in record
  if (!isOfOthers && reader === "handed-over") return { told: record, missing: [] }
  const { answer: _, seals: __, slice: ___, ...told } = record
  const heldBack = isOfOthers
    ? ({ code: "NORN_ANG", because: "about-others" } as const)
    : ({ code: "NORU", because: "not-shared-with-person" } as const)
  return { told, missing: [{ id: record.id, what: "decisionRecords", ...heldBack }] }
}

/** Records of others that name the person: an offer that made them later, a referral that was taken for one of theirs. */
function namedElsewhere({ intakes, offers }: Records, trail: PersonTrail): ReadonlyArray<Missing> {
  const { referralIds } = trail
  const passing = offers.filter(
    (offer) => !isAbout("offers", offer, trail) && (offer.breach?.instead ?? []).some(({ referralId }) => referralIds.has(referralId))
  )
  const judged = intakes.filter((intake) => !isAbout("intakes", intake, trail) && intake.duplicates.some(({ of }) => referralIds.has(of)))
  const missing = (what: "intakes" | "offers") => (row: { readonly id: string }) =>
    ({ id: row.id, what, code: "NORN_ANG", because: "about-others" }) as const
  return [...passing.map(missing("offers")), ...judged.map(missing("intakes"))]
}

function distinct(missing: ReadonlyArray<Missing>): ReadonlyArray<Missing> {
  return [...new Map(missing.map((one) => [JSON.stringify([one.what, one.because, one.id]), one])).values()]
}

function counted(missing: ReadonlyArray<Missing>): ReadonlyArray<Withheld> {
  const byKind = Map.groupBy(missing, ({ because, what }) => `${what} ${because}`)
  return [...byKind.values()].flatMap((alike) =>
    alike.slice(0, 1).map(({ because, code, what }) => ({ what, count: alike.length, code, because }))
  )
}
