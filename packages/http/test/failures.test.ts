import { ConcurrentChange, StoreUnavailable, UnitRecords } from "@samsyn/application"
import { Effect, Layer, Stream } from "effect"
import { assert, describe, it } from "vitest"
import { type Served, serve } from "./serve.ts"
import { newUnit } from "./ward.ts"

const failing = (error: () => Effect.Effect<never, StoreUnavailable>): Layer.Layer<UnitRecords> =>
  Layer.succeed(UnitRecords, {
    load: error(),
    commit: error,
    amend: error,
    wordsOpen: error,
    lastEventNumber: error(),
    eventsAfter: error,
    logAfter: error,
    announcementsAfter: error,
    decisionRecord: error,
    recordedUnder: error,
    forget: error,
    changes: Stream.fromEffect(error())
  })

/** A store that does not answer, one that is always a step ahead, and one with a bug whose message holds what someone wrote. */
const away = failing(() => Effect.fail(new StoreUnavailable({ operation: "load", sqlState: "08006" })))
const broken = failing(() => Effect.die(new Error("could not read Alma Nordmann")))
const ahead = Layer.effect(
  UnitRecords,
  Effect.map(UnitRecords, (records) => ({ ...records, commit: () => Effect.fail(new ConcurrentChange()) }))
).pipe(Layer.provide(UnitRecords.layerMemory))

async function withStore(store: Layer.Layer<UnitRecords>, use: (served: Served) => Promise<void>): Promise<void> {
  const served = serve({ store })
  await use(served)
  await served.dispose()
}

async function problemOf(response: Response): Promise<readonly [number, string | null, string]> {
  const { type } = (await response.json()) as { readonly type: string }
  return [response.status, response.headers.get("content-type"), type]
}

describe("when the store fails", () => {
  it("says that it does not answer, and that the process is not ready but lives", () =>
    withStore(away, async ({ logged, send }) => {
      const unavailable = [503, "application/problem+json", "urn:samsyn:problem:unavailable"] as const
      assert.deepStrictEqual(await problemOf(await send("GET", "/api/units")), unavailable)
      assert.deepStrictEqual(await problemOf(await send("POST", "/api/units", newUnit)), unavailable)
      assert.deepStrictEqual(await problemOf(await send("GET", "/readyz")), unavailable)
      assert.strictEqual((await send("GET", "/healthz")).status, 200)
      assert.include(logged.join("\n"), "08006")
    }))

  it("says that others changed the records when they do so again and again", () =>
    withStore(ahead, async ({ send }) => {
      const answered = await problemOf(await send("POST", "/api/units", newUnit))

      assert.deepStrictEqual(answered, [409, "application/problem+json", "urn:samsyn:problem:changed-meanwhile"])
    }))

  it("tells nobody what a bug says, neither in the answer nor in the log, but logs where it was", () =>
    withStore(broken, async ({ logged, send }) => {
      const answered = await problemOf(await send("GET", "/api/units"))

      assert.deepStrictEqual(answered, [500, "application/problem+json", "urn:samsyn:problem:unexpected"])
      assert.notInclude(logged.join("\n"), "Alma")
      assert.include(logged.join("\n"), "failures.test.ts")
    }))
})
