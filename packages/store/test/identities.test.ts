import { Identities } from "@samsyn/application"
import { testNumber } from "@samsyn/testing"
import { Effect, Layer } from "effect"
import { assert, it } from "vitest"
import { type Database, layerIdentities } from "../src/index.ts"
import { atSignIn, layerSetting, newUnit } from "./changes.ts"
import { describeStores } from "./stores.ts"

const withIdentities = <A, E>(
  unit: string,
  ask: (identities: Identities["Service"]) => Effect.Effect<A, E>
): Effect.Effect<A, E, Database> =>
  Effect.flatMap(Identities, ask).pipe(atSignIn, Effect.provide(Layer.provide(layerIdentities(unit), layerSetting)))

describeStores("identities", (store) => {
  it("are found by pseudonym, the last registered of the same pseudonym", async () => {
    const unit = newUnit()
    await store.run(
      withIdentities(unit, (identities) =>
        identities.register([
          { personKey: "p-1", displayName: "Åse" },
          { personKey: "p-2", displayName: "Bjørn" },
          { personKey: "p-1", displayName: "Åse Ærlig" }
        ])
      )
    )
    await store.run(withIdentities(unit, (identities) => identities.register([{ personKey: "p-2", displayName: "Bjørn Øyvind" }])))

    const found = await store.run(withIdentities(unit, (identities) => Effect.forEach(["p-1", "p-2", "p-3"], identities.find)))

    assert.deepStrictEqual(found, [
      { personKey: "p-1", displayName: "Åse Ærlig" },
      { personKey: "p-2", displayName: "Bjørn Øyvind" },
      undefined
    ])
  })

  it("are never found from another unit of coordination", async () => {
    await store.run(withIdentities(newUnit(), (identities) => identities.register([{ personKey: "p-1", displayName: "Åse" }])))

    assert.isUndefined(await store.run(withIdentities(newUnit(), (identities) => identities.find("p-1"))))
  })

  it("always give one number one pseudonym, also when many ask at once", async () => {
    const unit = newUnit()
    const nationalNumber = testNumber(1)
    const asked = Array.from({ length: 8 }, (_, index) => ({ personKey: `p-${index}`, nationalNumber }))

    const keys = await store.run(
      withIdentities(unit, (identities) => Effect.forEach(asked, (identity) => identities.receive(identity), { concurrency: "unbounded" }))
    )

    assert.strictEqual(new Set(keys).size, 1)
    const found = await store.run(withIdentities(unit, (identities) => identities.findByNumber(nationalNumber)))
    assert.strictEqual(found?.personKey, keys[0])
  })

  it("always give one request one pseudonym, also when it comes several times at once", async () => {
    const unit = newUnit()
    const asked = Array.from({ length: 8 }, (_, index) => ({ personKey: `p-${index}`, displayName: "Kari" }))

    const keys = await store.run(
      withIdentities(unit, (identities) =>
        Effect.forEach(asked, (identity) => identities.receive(identity, "request-1"), { concurrency: "unbounded" })
      )
    )

    assert.strictEqual(new Set(keys).size, 1)
    assert.strictEqual((await store.run(withIdentities(unit, (identities) => identities.findByName("KARI")))).length, 1)
  })

  it("never take a number that someone else has, and a refused change leaves no trace", async () => {
    const unit = newUnit()
    const first = { personKey: "p-1", displayName: "Åse", nationalNumber: testNumber(1) }
    const second = { personKey: "p-2", displayName: "Bjørn" }
    const refusals = await store.run(
      withIdentities(unit, (identities) =>
        Effect.gen(function* () {
          yield* identities.register([first, second])
          const taken = yield* Effect.flip(
            identities.change("p-2", (before) => Effect.succeed({ ...before, personKey: "p-2", nationalNumber: first.nationalNumber }))
          )
          const unwilling = yield* Effect.flip(identities.change("p-2", () => Effect.fail("no" as const)))
          return [taken, unwilling]
        })
      )
    )

    assert.deepInclude(refusals[0], { _tag: "NumberTaken" })
    assert.strictEqual(refusals[1], "no")
    const found = await store.run(withIdentities(unit, (identities) => Effect.forEach(["p-1", "p-2"], identities.find)))
    assert.deepStrictEqual(found, [first, second])
  })

  it("lose none of the changes that are made at once", async () => {
    const unit = newUnit()
    const add = (identities: Identities["Service"]) =>
      identities.change("p-1", (before) => Effect.succeed({ personKey: "p-1", displayName: `${before?.displayName ?? ""}x` }))

    await store.run(
      withIdentities(unit, (identities) =>
        Effect.andThen(
          identities.register([{ personKey: "p-1", displayName: "" }]),
          Effect.forEach(Array.from({ length: 10 }), () => add(identities), { concurrency: "unbounded" })
        )
      )
    )

    assert.strictEqual((await store.run(withIdentities(unit, (identities) => identities.find("p-1"))))?.displayName, "x".repeat(10))
  })

  it("are gone once erased", async () => {
    const unit = newUnit()
    const found = await store.run(
      withIdentities(unit, (identities) =>
        Effect.gen(function* () {
          yield* identities.register([{ personKey: "p-1", nationalNumber: testNumber(1) }])
          yield* identities.erase("p-1")
          return [yield* identities.find("p-1"), yield* identities.findByNumber(testNumber(1))]
        })
      )
    )

    assert.deepStrictEqual(found, [undefined, undefined])
  })

  it("take thousands at once", async () => {
    const unit = newUnit()
    const many = Array.from({ length: 12_000 }, (_, index) => ({ personKey: `p-${index}`, displayName: `${index}` }))

    await store.run(withIdentities(unit, (identities) => identities.register(many)))

    assert.deepStrictEqual(await store.run(withIdentities(unit, (identities) => identities.find("p-11999"))), many[11_999])
  })
})
