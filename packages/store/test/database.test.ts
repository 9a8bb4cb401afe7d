import { sql } from "drizzle-orm"
import { Cause, Data, Deferred, Effect, Exit, Fiber, Result, Schema } from "effect"
import { StoreUnavailable } from "@samsyn/application"
import { assert, it } from "vitest"
import { Database } from "../src/index.ts"
import { coordinationUnits } from "../src/tables/events.ts"
import { newUnit } from "./changes.ts"
import { describeStores } from "./stores.ts"

class Refused extends Data.TaggedError("Refused")<{ readonly reason: string }> {}

const insert = (id: string) =>
  Database.use((database) => database.run("insert", (connection) => connection.insert(coordinationUnits).values({ id, lastEvent: 0 })))
const ids = Database.use((database) =>
  database.run("ids", (connection) => connection.select({ id: coordinationUnits.id }).from(coordinationUnits))
)
const has = (id: string) => Effect.map(ids, (rows) => rows.some((row) => row.id === id))
const transaction = <A, E, R>(effect: Effect.Effect<A, E, R>) => Database.use((database) => database.withTransaction("transaction", effect))

describeStores("database", (store) => {
  it("fails with the operation and the SQLSTATE, and never with what was asked", async () => {
    const exit = await store.run(
      Effect.exit(
        Database.use((database) =>
          database.run("probe", (connection) => connection.execute(sql`select * from missing where words = ${"SECRET WORDS"}`))
        )
      )
    )

    assert.isTrue(Exit.isFailure(exit))
    if (!Exit.isFailure(exit)) return
    const failure = Result.getOrThrow(Cause.findError(exit.cause))
    assert.deepStrictEqual(
      { ...Schema.encodeSync(StoreUnavailable)(failure) },
      { _tag: "StoreUnavailable", operation: "probe", sqlState: "42P01" }
    )
    assert.notInclude(Cause.pretty(exit.cause), "SECRET")
    assert.notInclude(JSON.stringify(exit), "SECRET")
  })

  it("commits what a transaction wrote when it succeeds", async () => {
    const id = newUnit()

    await store.run(transaction(insert(id)))

    assert.isTrue(await store.runElsewhere(has(id)))
  })

  it("rolls back what a transaction wrote when it fails, and passes the typed failure on", async () => {
    const id = newUnit()

    const outcome = await store.run(
      Effect.result(
        transaction(
          insert(id).pipe(
            Effect.andThen(has(id)),
            Effect.flatMap((seen) => Effect.fail(new Refused({ reason: `seen inside: ${seen}` })))
          )
        )
      )
    )

    assert.deepStrictEqual(outcome, Result.fail(new Refused({ reason: "seen inside: true" })))
    assert.isFalse(await store.run(has(id)))
  })

  it("rolls back what a transaction wrote when it dies, and passes the defect on", async () => {
    const id = newUnit()

    const exit = await store.run(Effect.exit(transaction(insert(id).pipe(Effect.andThen(Effect.die(new Error("broken")))))))

    assert.isTrue(Exit.isFailure(exit) && Cause.hasDies(exit.cause))
    assert.isFalse(await store.run(has(id)))
  })

  it("rolls back what a transaction wrote when it is interrupted, and is free again right after", async () => {
    const id = newUnit()

    await store.run(
      Effect.gen(function* () {
        const written = yield* Deferred.make<void>()
        const fiber = yield* Effect.forkChild(
          transaction(insert(id).pipe(Effect.andThen(Deferred.succeed(written, undefined)), Effect.andThen(Effect.never)))
        )
        yield* Deferred.await(written)
        yield* Fiber.interrupt(fiber)
      })
    )

    assert.isFalse(await store.run(has(id)))
  })

  it("takes back only the inner one of two transactions when that fails", async () => {
    const [outer, inner] = [newUnit(), newUnit()]

    await store.run(
      transaction(
        insert(outer).pipe(Effect.andThen(Effect.ignore(transaction(insert(inner).pipe(Effect.andThen(new Refused({ reason: "inner" })))))))
      )
    )

    assert.isTrue(await store.run(has(outer)))
    assert.isFalse(await store.run(has(inner)))
  })
})
