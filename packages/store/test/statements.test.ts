import {
  type Access,
  AccessControl,
  CurrentAccess,
  Draws,
  layerUseCases,
  NearViews,
  type Permission,
  Proposals,
  Queues,
  UnitRecords,
  WebhookSender
} from "@samsyn/application"
import { Effect, Layer } from "effect"
import { assert, it } from "vitest"
import { Database, layerPorts } from "../src/index.ts"
import { change, layerSetting, newUnit } from "./changes.ts"
import { historyOf, lifeOf, placeRecordOf } from "./lives.ts"
import { describeStores, type StoreUnderTest } from "./stores.ts"

const history = historyOf(
  lifeOf("alma", { otherName: "birk" }),
  lifeOf("birk", { otherName: "alma" }),
  placeRecordOf("alma", { otherName: "birk" })
)
const coordinator: Access = {
  actor: { subject: "s-odd", role: "coordinator", observer: { role: "intake-coordinator", service: "unit" } },
  purpose: "allocation"
}

/** A page of the pile, as a request of a coordinator asks for it: through the gate, then from the use case. */
const page = <A, E, R>(permission: Permission, answer: Effect.Effect<A, E, R>) =>
  Effect.andThen(
    AccessControl.use(({ admit }) => admit({ ...coordinator, permission, target: { tag: "nobody" } })),
    Effect.provideService(answer, CurrentAccess, coordinator)
  )
const pages = Effect.andThen(
  page(
    "read-pile",
    Queues.use(({ place }) => place("pile"))
  ),
  page(
    "read-pile",
    Proposals.use(({ current }) => current)
  )
)
const personCloseUp = Effect.andThen(
  AccessControl.use(({ admit }) =>
    admit({ ...coordinator, permission: "read-near", target: { tag: "record", among: ["referrals"], id: "alma-referral" } })
  ),
  NearViews.use(({ ofReferral }) => ofReferral({ referralId: "alma-referral", audience: "unit" })).pipe(
    Effect.provideService(CurrentAccess, coordinator)
  )
)

type Needs = AccessControl | NearViews | Proposals | Queues

/** What every effect, one after another, sends to the database, by the names of the operations. */
const sentBy = (store: StoreUnderTest, ...asked: ReadonlyArray<Effect.Effect<unknown, unknown, Needs>>) => {
  let sent: Array<string> = []
  const layerCounting = Layer.effect(
    Database,
    Effect.map(Database, ({ listen, run, withTransaction }) => ({
      listen,
      run: (operation, query) =>
        Effect.andThen(
          Effect.sync(() => sent.push(operation)),
          run(operation, query)
        ),
      withTransaction
    }))
  )
  const ports = Layer.mergeAll(layerPorts(newUnit()), Draws.layerCounting, Layer.mock(WebhookSender, {})).pipe(
    Layer.provideMerge(Layer.merge(layerSetting, Layer.fresh(layerCounting)))
  )
  const counted = Effect.gen(function* () {
    yield* UnitRecords.use((records) => records.commit(change(0, ...history)))
    return yield* Effect.forEach(asked, (one) =>
      Effect.andThen(
        Effect.sync(() => (sent = [])),
        Effect.as(one, undefined)
      ).pipe(Effect.map(() => sent))
    )
  })
  const provided = Effect.scoped(counted.pipe(Effect.provide(Layer.fresh(layerUseCases.pipe(Layer.provideMerge(ports))))))
  return store.run(provided as Effect.Effect<ReadonlyArray<ReadonlyArray<string>>, unknown, Database>)
}

describeStores("what a request sends the database", (store) => {
  // Broken by: `casework.look` put in the place of `lookCloseUp` in NearViews.
  it("is nothing for a page of the pile and for a proposal that stays as it is, and one reading more for a person close up", async () => {
    const warm = Effect.andThen(Effect.andThen(pages, personCloseUp), Effect.sleep("500 millis"))

    const [, ofPages, ofPerson] = await sentBy(store, warm, Effect.repeat(pages, { times: 9 }), personCloseUp)

    assert.deepStrictEqual(ofPages, [])
    assert.deepStrictEqual(ofPerson, ["read-events", "record-access", "read-words"])
  })
})
