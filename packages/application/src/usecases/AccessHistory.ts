import { instantMillis } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { type AccessTold, accessTold } from "../access/accessTold.ts"
import type { AccessRole } from "../access/Actor.ts"
import { AccessLog, type NumberedAccess } from "../ports/AccessLog.ts"
import { rowsPerRead } from "../ports/RecordsPort.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"

/** A part of the log: at most `limit` entries that follow the number `after`. */
export interface AccessPageAsked {
  readonly after: number
  readonly limit: number
}

/** Entries in the order of recording; `next` is the number that the next part follows, left out where nothing does. */
export interface AccessPage<Entry> {
  readonly entries: ReadonlyArray<Entry>
  readonly next?: number
}

/** Which entries are looked for: each that is given must be so. Instants; `to` is not included. */
export interface AccessSought {
  readonly person?: string
  readonly subject?: string
  readonly role?: AccessRole
  readonly outcome?: NumberedAccess["outcome"]
  readonly from?: string
  readonly to?: string
}

type Following = (after: number) => Effect.Effect<ReadonlyArray<NumberedAccess>, StoreUnavailable>

/** Who looked, as the person and the auditor read it. */
export class AccessHistory extends Context.Service<
  AccessHistory,
  {
    /** What the person is told: see `accessTold`. */
    readonly ofPerson: (personKey: string, asked: AccessPageAsked) => Effect.Effect<AccessPage<AccessTold>, StoreUnavailable>
    /** Whole entries. Cost: with filters, as many steps as entries that are gone through until the page is full. */
    readonly found: (sought: AccessSought, asked: AccessPageAsked) => Effect.Effect<AccessPage<NumberedAccess>, StoreUnavailable>
  }
>()("@samsyn/application/AccessHistory") {
  static readonly layer = Layer.effect(
    AccessHistory,
    Effect.gen(function* () {
      const log = yield* AccessLog
      return AccessHistory.of({
        ofPerson: Effect.fn("AccessHistory.ofPerson")(function* (personKey, asked) {
          const page = yield* pageOf(
            (after) => log.ofPerson(personKey, after),
            asked,
            () => true
          )
          return { ...page, entries: page.entries.map(accessTold) }
        }),
        found: Effect.fn("AccessHistory.found")(function* ({ person, ...sought }, asked) {
          const following: Following = person === undefined ? log.entriesAfter : (after) => log.ofPerson(person, after)
          return yield* pageOf(following, asked, (entry) => isSought(entry, sought))
        })
      })
    })
  )
}

/** Reads on until the page is full and one more is known, or nothing follows. */
const pageOf = Effect.fnUntraced(function* (
  following: Following,
  { after, limit }: AccessPageAsked,
  isWanted: (entry: NumberedAccess) => boolean
): Effect.fn.Return<AccessPage<NumberedAccess>, StoreUnavailable> {
  const found: Array<NumberedAccess> = []
  let last = after
  while (found.length <= limit) {
    const entries = yield* following(last)
    found.push(...entries.filter(isWanted))
    last = entries.at(-1)?.number ?? last
    if (entries.length < rowsPerRead) break
  }
  const entries = found.slice(0, limit)
  const next = entries.at(-1)?.number
  return { entries, ...(found.length > limit && next !== undefined ? { next } : {}) }
})

function isSought(entry: NumberedAccess, { from, outcome, role, subject, to }: Omit<AccessSought, "person">): boolean {
  const at = instantMillis(entry.at)
  return (
    (subject === undefined || entry.subject === subject) &&
    (role === undefined || entry.role === role) &&
    (outcome === undefined || entry.outcome === outcome) &&
    (from === undefined || at >= instantMillis(from)) &&
    (to === undefined || at < instantMillis(to))
  )
}
