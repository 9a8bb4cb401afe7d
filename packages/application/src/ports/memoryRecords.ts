import {
  amending,
  type Announcement,
  type CaseworkEvent,
  currentFormat,
  evolve,
  type LogEntry,
  noHash,
  noRecords,
  type Records,
  recordingsOf,
  withoutContent
} from "@samsyn/casework"
import { instantMillis } from "@samsyn/core"
import { Effect, Stream, SubscriptionRef } from "effect"
import { ConcurrentChange } from "./ConcurrentChange.ts"
import { type Amendment, type Change, noDigest, type RecordsAt, type RecordsPort, rowsPerRead, type Words } from "./RecordsPort.ts"

interface Recorded {
  readonly entry: LogEntry
  readonly announcement: Announcement
  readonly event: CaseworkEvent
}

interface Memory extends RecordsAt {
  readonly recorded: ReadonlyArray<Recorded>
  readonly keys: ReadonlyMap<string, { readonly digest: string; readonly numbers: ReadonlyArray<number>; readonly usedAt: string }>
  /** The number of the last event whose announcement is forgotten. */
  readonly forgotten: number
}

/** The port in memory. */
export const memoryRecords: Effect.Effect<RecordsPort> = Effect.gen(function* () {
  const memory = yield* SubscriptionRef.make<Memory>({ eventNumber: 0, records: noRecords, recorded: [], keys: new Map(), forgotten: 0 })
  const asked = <A>(question: (now: Memory) => A) => Effect.map(SubscriptionRef.get(memory), question)
  const rowsAfter = <A>(number: number, row: (recorded: Recorded) => A) =>
    asked(({ recorded }) => recorded.slice(number, number + rowsPerRead).map(row))
  const moveOn = Effect.fn("UnitRecords.moveOn")(function* (after: number, next: (now: Memory) => Memory | undefined) {
    const isMoved = yield* SubscriptionRef.modify(memory, (now): readonly [boolean, Memory] => {
      const then = now.eventNumber === after ? next(now) : undefined
      return [then !== undefined, then ?? now]
    })
    if (!isMoved) return yield* new ConcurrentChange()
  })
  return {
    load: asked(({ eventNumber, records }) => ({ eventNumber, records })),
    wordsOpen: (referralId) => asked(({ records }) => wordsOf(records, referralId)),
    commit: (change) => moveOn(change.after, (now) => committed(now, change)),
    amend: (amendment) => moveOn(amendment.after, (now) => amended(now, amendment)),
    lastEventNumber: asked(({ eventNumber }) => eventNumber),
    eventsAfter: (number) => rowsAfter(number, ({ entry, event }) => ({ number: entry.number, event })),
    logAfter: (number) => rowsAfter(number, ({ entry }) => entry),
    announcementsAfter: (number) =>
      Effect.flatMap(SubscriptionRef.get(memory), ({ forgotten }) =>
        rowsAfter(Math.max(number, forgotten), ({ announcement }) => announcement)
      ),
    forget: (before) => SubscriptionRef.update(memory, (now) => forgotten(now, before)),
    decisionRecord: (id) => asked(({ recorded }) => recorded.find(({ event }) => event.decisionRecord?.id === id)?.event.decisionRecord),
    recordedUnder: (key) =>
      asked(({ keys, recorded }) => {
        const known = keys.get(key)
        if (known === undefined) return undefined
        return {
          digest: known.digest,
          events: recorded.filter(({ entry }) => known.numbers.includes(entry.number)).map(({ event }) => event)
        }
      }),
    changes: Stream.map(SubscriptionRef.changes(memory), ({ eventNumber }) => eventNumber)
  }
})

const salt = () => crypto.randomUUID()

/** Memory has no gate of its own: all of them. */
function wordsOf({ moments, notes, plans }: Records, referralId: string): Words {
  const ids = (rows: ReadonlyArray<{ readonly id: string; readonly referralId: string }>) =>
    new Set(rows.filter((row) => row.referralId === referralId).map(({ id }) => id))
  return { notes: ids(notes), moments: ids(moments), plans: new Set(plans.filter(({ id }) => id === referralId).map(({ id }) => id)) }
}

/** The memory after a change, or none where its key has been used. */
function committed(now: Memory, { events, idempotency, recordedAt }: Change): Memory | undefined {
  if (idempotency !== undefined && now.keys.has(idempotency.key)) return undefined
  const previousHash = now.recorded.at(-1)?.entry.hash ?? noHash
  const links = recordingsOf(events, { after: now.eventNumber, previousHash, recordedAt, salt })
  const numbers = links.map(({ entry }) => entry.number)
  return {
    eventNumber: now.eventNumber + events.length,
    records: events.reduce(evolve, now.records),
    recorded: [...now.recorded, ...links.map(({ announcement, entry, event }) => ({ announcement, entry, event }))],
    keys:
      idempotency === undefined
        ? now.keys
        : new Map(now.keys).set(idempotency.key, { digest: idempotency.digest, numbers, usedAt: recordedAt }),
    forgotten: now.forgotten
  }
}

function forgotten(now: Memory, before: string): Memory {
  const isOver = (instant: string) => instantMillis(instant) < instantMillis(before)
  const last = now.recorded.findLast(({ entry }) => entry.number < now.eventNumber && isOver(entry.recordedAt))
  return {
    ...now,
    keys: new Map([...now.keys].filter(([, { usedAt }]) => !isOver(usedAt))),
    forgotten: Math.max(now.forgotten, last?.entry.number ?? 0)
  }
}

function amended(now: Memory, { after, amended: changed, by, erasure, recordedAt }: Amendment): Memory | undefined {
  const events = changed.map(({ content, number }) =>
    amending(number, {
      ...(by === undefined ? {} : { by }),
      ...(erasure === undefined ? {} : { erasure }),
      ...(content === undefined ? {} : { payload: { format: currentFormat, salt: salt(), content } })
    })
  )
  const then = committed(now, { after, recordedAt, events })
  if (then === undefined) return undefined
  const contents = new Map(changed.map(({ content, number }) => [number, content]))
  const recorded = then.recorded.map((each) =>
    contents.has(each.entry.number) ? { ...each, event: contents.get(each.entry.number) ?? withoutContent(each.entry) } : each
  )
  const keys = new Map(
    [...then.keys].map(([key, known]) => [
      key,
      known.numbers.some((number) => contents.has(number)) ? { ...known, digest: noDigest } : known
    ])
  )
  return { ...then, recorded, keys, records: recorded.reduce((records, each) => evolve(records, each.event), noRecords) }
}
