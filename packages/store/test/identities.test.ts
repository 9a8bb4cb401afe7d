import { Identities } from "@samsyn/application"
import { Effect } from "effect"
import { assert, it } from "vitest"
import { type Database, layerIdentities } from "../src/index.ts"
import { newUnit } from "./changes.ts"
import { describeStores } from "./stores.ts"

const withIdentities = <A, E>(
  unit: string,
  ask: (identities: Identities["Service"]) => Effect.Effect<A, E>
): Effect.Effect<A, E, Database> => Effect.flatMap(Identities, ask).pipe(Effect.provide(layerIdentities(unit)))

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

  it("take thousands at once", async () => {
    const unit = newUnit()
    const many = Array.from({ length: 12_000 }, (_, index) => ({ personKey: `p-${index}`, displayName: `${index}` }))

    await store.run(withIdentities(unit, (identities) => identities.register(many)))

    assert.deepStrictEqual(await store.run(withIdentities(unit, (identities) => identities.find("p-11999"))), many[11_999])
  })
})
