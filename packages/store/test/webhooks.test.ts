import { type WebhookEndpoint, WebhookEndpoints } from "@samsyn/application"
import { Effect, Redacted } from "effect"
import { assert, it } from "vitest"
import { type Database, layerWebhookEndpoints } from "../src/index.ts"
import { newUnit } from "./changes.ts"
import { describeStores } from "./stores.ts"

const withEndpoints = <A, E>(
  unit: string,
  ask: (endpoints: WebhookEndpoints["Service"]) => Effect.Effect<A, E>
): Effect.Effect<A, E, Database> => Effect.flatMap(WebhookEndpoints, ask).pipe(Effect.provide(layerWebhookEndpoints(unit)))

const noon = "2026-11-22T12:00:00Z"
const later = "2026-11-22T12:00:10Z"
const until = "2026-11-22T12:00:30Z"

const endpoint = (id: string, given: Partial<WebhookEndpoint> = {}): WebhookEndpoint => ({
  id,
  url: "https://journal.example/samsyn",
  createdAt: "2026-11-22T11:00:00.125Z",
  owner: { subject: "s-1", observer: { role: "gp", service: "legekontor-nord" } },
  secrets: [{ secret: Redacted.make("whsec_bmV3") }, { secret: Redacted.make("whsec_b2xk"), until }],
  deliveredTo: 3,
  failures: 0,
  nextAttemptAt: noon,
  ...given
})

const plain = (endpoints: ReadonlyArray<WebhookEndpoint>) =>
  endpoints.map(({ secrets, ...rest }) => ({ ...rest, secrets: secrets.map((each) => ({ ...each, secret: Redacted.value(each.secret) })) }))

const taking = (lease: string, at = noon) => ({ at, lastEvent: 5, lease: { id: lease, until } })

describeStores("webhooks", (store) => {
  it("are found by their service alone, as they were added, until they are removed", async () => {
    const unit = newUnit()
    const other = endpoint("b", { owner: { subject: "s-2", observer: { role: "nurse", service: "kommunen" } } })
    const parked = endpoint("a", { parked: { at: noon, why: "gone" }, idempotency: { key: "k", digest: "d" } })
    await store.run(withEndpoints(unit, (endpoints) => Effect.forEach([parked, other], endpoints.add)))

    const found = await store.runElsewhere(withEndpoints(unit, ({ ofService }) => ofService("legekontor-nord")))
    const removedByAnother = await store.run(withEndpoints(unit, ({ remove }) => remove("kommunen", "a")))
    const removed = await store.run(withEndpoints(unit, ({ remove }) => remove("legekontor-nord", "a")))

    assert.deepStrictEqual(plain(found), plain([parked]))
    assert.deepStrictEqual([removedByAnother, removed], [false, true])
    assert.deepStrictEqual(await store.run(withEndpoints(unit, ({ ofService }) => ofService("legekontor-nord"))), [])
    assert.deepStrictEqual(await store.run(withEndpoints(newUnit(), ({ ofService }) => ofService("kommunen"))), [])
  })

  it("are added once under one key of one service", async () => {
    const unit = newUnit()
    const keyed = (id: string, service: string) =>
      endpoint(id, { idempotency: { key: "same", digest: "d" }, owner: { subject: "s", observer: { role: "gp", service } } })

    const added = await store.run(
      withEndpoints(unit, ({ add }) =>
        Effect.forEach([keyed("a", "nord"), keyed("b", "nord"), keyed("c", "sør")], (each) =>
          add(each).pipe(Effect.match({ onSuccess: () => "added", onFailure: ({ _tag }) => _tag }))
        )
      )
    )

    assert.deepStrictEqual(added, ["added", "ConcurrentChange", "added"])
  })

  it("are each taken by one process at a time, by however many at once, until it lets go or its time is over", async () => {
    const unit = newUnit()
    const ids = Array.from({ length: 6 }, (_, index) => `e-${index}`)
    await store.run(withEndpoints(unit, ({ add }) => Effect.forEach(ids, (id) => add(endpoint(id)))))

    const races = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        (index % 2 === 0 ? store.run : store.runElsewhere)(withEndpoints(unit, ({ take }) => take(taking(`lease-${index}`))))
      )
    )

    assert.deepStrictEqual(
      races
        .flat()
        .map(({ id }) => id)
        .toSorted(),
      ids
    )
    assert.strictEqual((await store.run(withEndpoints(unit, ({ take }) => take(taking("late", later))))).length, 0)
    assert.strictEqual((await store.run(withEndpoints(unit, ({ take }) => take(taking("over", until))))).length, 6)
  })

  it("are taken only where they are due, are not parked and were not told of the last event", async () => {
    const unit = newUnit()
    const all = [
      endpoint("due"),
      endpoint("told", { deliveredTo: 5 }),
      endpoint("waiting", { nextAttemptAt: later, failures: 1 }),
      endpoint("parked", { parked: { at: noon, why: "status-500" } })
    ]
    await store.run(withEndpoints(unit, ({ add }) => Effect.forEach(all, add)))

    const taken = await store.run(withEndpoints(unit, ({ take }) => take(taking("one"))))
    const resumed = await store.run(withEndpoints(unit, ({ resume }) => resume("legekontor-nord", "parked", noon)))
    const then = await store.run(withEndpoints(unit, ({ take }) => take(taking("two"))))

    assert.deepStrictEqual(plain(taken), plain([endpoint("due")]))
    assert.isTrue(resumed)
    assert.deepStrictEqual(plain(then), plain([endpoint("parked")]))
  })

  it("keep the progress that their holder tells, and nothing of whoever holds them no longer", async () => {
    const unit = newUnit()
    await store.run(withEndpoints(unit, ({ add }) => add(endpoint("e"))))
    await store.run(withEndpoints(unit, ({ take }) => take(taking("first"))))
    const kept = (lease: string, deliveredTo: number, still?: string) =>
      store.run(
        withEndpoints(unit, ({ keep }) =>
          keep("e", lease, {
            progress: { deliveredTo, failures: 0, nextAttemptAt: noon },
            ...(still === undefined ? {} : { until: still })
          })
        )
      )

    const whileHeld = await kept("first", 4, until)
    const taken = await store.runElsewhere(withEndpoints(unit, ({ take }) => take(taking("second", until))))
    const tooLate = await kept("first", 3)
    const letGo = await kept("second", 5)

    assert.deepStrictEqual([whileHeld, taken.length, tooLate, letGo], [true, 1, false, true])
    const [found] = await store.run(withEndpoints(unit, ({ ofService }) => ofService("legekontor-nord")))
    assert.strictEqual(found?.deliveredTo, 5)
  })

  it("take a new secret beside the old one", async () => {
    const unit = newUnit()
    await store.run(withEndpoints(unit, ({ add }) => add(endpoint("e"))))
    const secrets = [{ secret: Redacted.make("whsec_YQ==") }, { secret: Redacted.make("whsec_bmV3"), until }] as const

    await store.run(withEndpoints(unit, ({ replaceSecrets }) => replaceSecrets("legekontor-nord", "e", secrets)))

    const [found] = await store.run(withEndpoints(unit, ({ ofService }) => ofService("legekontor-nord")))
    assert.deepStrictEqual(plain([found as WebhookEndpoint]), plain([endpoint("e", { secrets })]))
  })
})
