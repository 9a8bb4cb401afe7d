import type { CaseworkEvent } from "../CaseworkEvent.ts"
import type { RecordList, Records, SomeRecords } from "../records/Records.ts"
import { recordLists } from "../records/Records.ts"
import type { RecordNamed } from "./Erasure.ts"

/** Records to be taken out of events, and the lines of plans that stand for them there. */
export interface TakenOut {
  readonly records: ReadonlyArray<RecordNamed>
  /** Lines that notes put into the plan as goals: they go with the notes. */
  readonly goalIds: ReadonlySet<string>
}

/** What goes with records that are to be erased. */
export function takenOut({ notes }: Records, records: ReadonlyArray<RecordNamed>): TakenOut {
  const ids = new Set(records.filter(({ list }) => list === "notes").map(({ id }) => id))
  return { records, goalIds: new Set(notes.flatMap(({ goalId, id }) => (goalId !== undefined && ids.has(id) ? [goalId] : []))) }
}

/** An event without the records that are taken out of it, each in every version that it has had there; the same event where it holds none of them. */
export function withoutRecords(event: CaseworkEvent, { goalIds, records }: TakenOut): CaseworkEvent {
  const isNamed = (list: RecordList, { id }: { readonly id: string }) => records.some((named) => named.list === list && named.id === id)
  const touched = recordLists.filter((list) => (event.puts[list] ?? []).some((row) => isNamed(list, row)))
  const hasGoal = (event.puts.plans ?? []).some(({ goals }) => goals.some(({ id }) => goalIds.has(id)))
  if (touched.length === 0 && !hasGoal) return event
  const rest = Object.fromEntries(
    touched.map((list) => [list, ((event.puts[list] ?? []) as ReadonlyArray<{ readonly id: string }>).filter((row) => !isNamed(list, row))])
  ) as SomeRecords
  const puts: SomeRecords = { ...event.puts, ...rest }
  const plans = puts.plans?.map((plan) => ({ ...plan, goals: plan.goals.filter(({ id }) => !goalIds.has(id)) }))
  return { ...event, puts: { ...puts, ...(plans === undefined ? {} : { plans }) } }
}
