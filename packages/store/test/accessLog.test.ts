import { type AccessEntry, AccessLog, accessRoles, type NumberedAccess, permissions, purposes } from "@samsyn/application"
import { formatInstant } from "@samsyn/core"
import { checkLaw } from "@samsyn/testing"
import { sql } from "drizzle-orm"
import { Effect, Layer } from "effect"
import fc from "fast-check"
import { assert, it } from "vitest"
import { Database, layerAccessLog } from "../src/index.ts"
import { asAuditor, layerSetting, newUnit, queryAsOwner } from "./changes.ts"
import { describeStores } from "./stores.ts"

const withLog = <A, E>(unit: string, ask: (log: AccessLog["Service"]) => Effect.Effect<A, E>): Effect.Effect<A, E, Database> =>
  Effect.flatMap(AccessLog, ask).pipe(asAuditor, Effect.provide(Layer.provide(layerAccessLog(unit), layerSetting)))

const people = ["p-1", "p-2"]
const entry: fc.Arbitrary<AccessEntry> = fc.record(
  {
    at: fc.integer({ min: 0, max: 4_000_000_000_000 }).map(formatInstant),
    subject: fc.constantFrom("s-1", "s-'2\\"),
    role: fc.constantFrom(...accessRoles),
    profession: fc.constant("milieu-therapist"),
    service: fc.constantFrom("solbakken", "Ørnes æ \" ' \\ $1"),
    purpose: fc.option(fc.constantFrom(...purposes)),
    permission: fc.constantFrom(...permissions),
    personKey: fc.constantFrom(...people),
    outcome: fc.constantFrom("read" as const, "refused" as const),
    because: fc.constantFrom("near", "no-relation")
  },
  { requiredKeys: ["at", "subject", "role", "profession", "service", "purpose", "permission", "outcome", "because"] }
)

/** What the log answers, to each of its questions; numbers are the store's own. */
const answers = (log: AccessLog["Service"], entries: ReadonlyArray<AccessEntry>) =>
  Effect.gen(function* () {
    for (const one of entries) yield* log.record(one)
    const all = yield* log.entriesAfter(0)
    const later = yield* log.entriesAfter(all[1]?.number ?? 0)
    const ofEach = yield* Effect.forEach(people, (personKey) => log.ofPerson(personKey, 0))
    const laterOfEach = yield* Effect.forEach(ofEach, (own, index) => log.ofPerson(people[index] ?? "", own[0]?.number ?? 0))
    return [all, later, ...ofEach, ...laterOfEach].map((rows) => rows.map(withoutNumber))
  })

const withoutNumber = ({ number: _, ...rest }: NumberedAccess): AccessEntry => rest

describeStores("access log", (store) => {
  // Broken by: `gt(accessLog.number, after)` left out of `ofPerson`; `asc` put as `desc`; `purpose` put as `null` in `record`.
  it("always answers what a log in memory does", async () => {
    const drawn: Array<ReadonlyArray<AccessEntry>> = []
    checkLaw(fc.array(entry, { maxLength: 8 }), (entries) => void drawn.push(entries), { runs: 25 })
    for (const entries of drawn) {
      const inMemory = await Effect.runPromise(
        Effect.flatMap(AccessLog, (log) => answers(log, entries)).pipe(Effect.provide(AccessLog.layerMemory))
      )
      assert.deepStrictEqual(await store.run(withLog(newUnit(), (log) => answers(log, entries))), inMemory)
    }
  })

  it("is never changed, emptied or taken out of, and is not found from another unit", async () => {
    const unit = newUnit()
    const [one] = fc.sample(entry, 1)
    assert.isDefined(one)
    await store.run(withLog(unit, ({ record }) => record(one)))
    const attempts = [sql`update access_log set subject = 'x'`, sql`delete from access_log`, sql`truncate access_log`]

    for (const attempt of attempts) {
      const byService = Effect.flip(Database.use(({ run }) => run("test", (connection) => connection.execute(attempt))))
      const byOwner = Effect.flip(queryAsOwner((connection) => connection.execute(attempt)))
      const refused = await store.run(Effect.all([byService, byOwner]))
      assert.deepStrictEqual(
        refused.map(({ sqlState }) => sqlState),
        ["42501", "23001"]
      )
    }

    const found = await store.run(withLog(unit, ({ entriesAfter }) => entriesAfter(0)))
    assert.deepStrictEqual(found.map(withoutNumber), [one])
    assert.deepStrictEqual(await store.run(withLog(newUnit(), ({ entriesAfter }) => entriesAfter(0))), [])
  })
})
