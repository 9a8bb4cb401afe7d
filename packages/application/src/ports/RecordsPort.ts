import type { Announcement, CaseworkEvent, DecisionRecord, Erasure, LogEntry, Records } from "@samsyn/casework"
import type { Observer } from "@samsyn/core"
import type { Effect, Stream } from "effect"
import type { ConcurrentChange } from "./ConcurrentChange.ts"
import type { StoreUnavailable } from "./StoreUnavailable.ts"

/** The records as they were right after an event; `eventNumber` is 0 before the first. */
export interface RecordsAt {
  readonly eventNumber: number
  readonly records: Records
}

/** Events that one command made, to follow event number `after`. `recordedAt` is an instant. */
export interface Change {
  readonly after: number
  readonly recordedAt: string
  readonly events: ReadonlyArray<CaseworkEvent>
  /** The sender's own key for the command, to be kept with the events, and the digest of what was sent. */
  readonly idempotency?: { readonly key: string; readonly digest: string }
}

/** A change of what earlier events hold: other content in its place, or none. Each is recorded as an event of its own, to follow event number `after`. */
export interface Amendment {
  readonly after: number
  readonly recordedAt: string
  readonly by?: Observer
  /** Why, where a person's records are erased. */
  readonly erasure?: Erasure
  readonly amended: ReadonlyArray<Amended>
}

/** An earlier event by its number, and what it holds from now on. */
interface Amended {
  readonly number: number
  readonly content?: CaseworkEvent
}

/** An event with its number. One whose content was erased puts nothing. */
export interface NumberedEvent {
  readonly number: number
  readonly event: CaseworkEvent
}

/** In the place of a request's digest, once content of an event that it made was taken back: no request has it. */
export const noDigest = ""

/** What was recorded under a sender's key. */
export interface RecordedUnder {
  readonly digest: string
  readonly events: ReadonlyArray<CaseworkEvent>
}

/** Records of a referral in people's own words, by their ids: what was written of it, what happened, and its plan. */
export interface Words {
  readonly notes: ReadonlySet<string>
  readonly moments: ReadonlySet<string>
  readonly plans: ReadonlySet<string>
}

/** For how many hours a sender's key answers a second request, and a page that was cut off can go on where it was. */
export const keptHours = 24

/** How many rows one read of events, links or announcements answers at most. */
export const rowsPerRead = 500

/**
 * The records of a unit of coordination, the events behind them, and the log that the events are chained in.
 *
 * Laws: the records are the fold of the events · `commit` writes the records and appends events, links, announcements and the key, numbered from `after + 1`,
 * all or nothing · it fails with `ConcurrentChange`, and writes nothing, when `after` is not the number of the last event or the key has been used · the log
 * always holds; each link has the digest of its event's payload, also once the content was corrected or erased · a key stays taken until it is forgotten, and has no
 * digest once content that was recorded under it was taken back · what is forgotten is keys and announcements, never an event, and never the last announcement.
 */
export interface RecordsPort {
  readonly load: Effect.Effect<RecordsAt, StoreUnavailable>
  readonly commit: (change: Change) => Effect.Effect<void, ConcurrentChange | StoreUnavailable>
  /** Takes back what events hold, all or none of them, and works the records out anew. Whoever asks names every event that holds what is to go. */
  readonly amend: (amendment: Amendment) => Effect.Effect<void, ConcurrentChange | StoreUnavailable>
  /** The words of a referral that the store itself opens to whoever asks (`CurrentAccess`): never more than there are, and none where nobody asks. */
  readonly wordsOpen: (referralId: string) => Effect.Effect<Words, StoreUnavailable>
  /** The number of the last event: cheap, and the answer to whether the store answers. */
  readonly lastEventNumber: Effect.Effect<number, StoreUnavailable>
  /** The events that follow a number, `rowsPerRead` at most. */
  readonly eventsAfter: (number: number) => Effect.Effect<ReadonlyArray<NumberedEvent>, StoreUnavailable>
  /** The links that follow a number, `rowsPerRead` at most. */
  readonly logAfter: (number: number) => Effect.Effect<ReadonlyArray<LogEntry>, StoreUnavailable>
  /** The announcements that follow a number, `rowsPerRead` at most. Where the first has another number than the next, those between are forgotten. */
  readonly announcementsAfter: (number: number) => Effect.Effect<ReadonlyArray<Announcement>, StoreUnavailable>
  /** What a decision rested on, from the event that it was recorded with; none where there is none of this id, or its content was erased. */
  readonly decisionRecord: (id: string) => Effect.Effect<DecisionRecord | undefined, StoreUnavailable>
  readonly recordedUnder: (key: string) => Effect.Effect<RecordedUnder | undefined, StoreUnavailable>
  /** Forgets the keys that were used before an instant, and the announcements of events that were recorded before it. */
  readonly forget: (before: string) => Effect.Effect<void, StoreUnavailable>
  /**
   * The number of the last event as soon as it is heard of, whichever process recorded it. Begins with the number at the moment from which nothing is
   * missed; fails when it can no longer hear. Listened to again, it begins anew.
   */
  readonly changes: Stream.Stream<number, StoreUnavailable>
}
