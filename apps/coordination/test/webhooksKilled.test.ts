import { UnitRecords, WebhookEndpoints } from "@samsyn/application"
import type { CaseworkEvent } from "@samsyn/casework"
import { layerPorts, layerPostgres } from "@samsyn/store"
import { startPostgres, type TestPostgres } from "@samsyn/testing/postgres"
import { Effect, Layer, ManagedRuntime, Redacted } from "effect"
import { Webhook } from "standardwebhooks"
import { afterAll, assert, beforeAll, describe, it, vi } from "vitest"
import { layerSetting } from "../src/composition/layerSetting.ts"
import { type Receiver, startReceiver } from "./receiver.ts"
import { type Service, startService, stopService } from "./service.ts"
import { headersAt } from "./signedIn.ts"

const secret = `whsec_${Buffer.from("a secret of this test alone, 32 b").toString("base64")}`
const at = "2026-11-02T09:00:00Z"

const received = (id: string): CaseworkEvent => ({
  tag: "referral-received",
  puts: {
    referrals: [
      {
        id,
        personKey: `p-${id}`,
        receivedAt: at,
        seniorityOn: "2026-11-02",
        condition: null,
        lane: "ordinary",
        rights: { outcome: "pending" },
        person: {},
        careLevels: [],
        needs: [],
        wishes: [],
        lot: 1
      }
    ],
    intakes: [
      {
        id,
        form: { from: { role: "gp", service: "legekontor-nord" }, parts: [], consent: "yes" },
        askedBack: [],
        onward: [],
        duplicates: [],
        escalated: []
      }
    ]
  }
})

describe("webhooks of services on one PostgreSQL", () => {
  let server: TestPostgres
  let url: string
  let receiver: Receiver
  let store: ManagedRuntime.ManagedRuntime<UnitRecords | WebhookEndpoints, unknown>
  const services: Array<Service> = []
  const start = async () => {
    const service = startService({
      PORT: "0",
      DATABASE_URL: url,
      SAMSYN_WEBHOOK_NETWORKS: "127.0.0.1/32",
      SAMSYN_WEBHOOK_TIMEOUT_SECONDS: "4",
      SAMSYN_WEBHOOK_RETRY_SECONDS: "1,1,1"
    })
    services.push(service)
    await service.address
    return service
  }
  beforeAll(async () => {
    server = await startPostgres()
    url = await server.createDatabase()
    receiver = await startReceiver({ millis: 15 })
    store = ManagedRuntime.make(layerPorts("synthetic").pipe(Layer.provide([layerSetting, layerPostgres(Redacted.make(url))])))
    const endpoint = {
      id: "e-1",
      url: `${receiver.address}/samsyn`,
      createdAt: at,
      owner: { subject: "s-1", observer: { role: "gp", service: "legekontor-nord" } },
      secrets: [{ secret: Redacted.make(secret) }] as const,
      deliveredTo: 0,
      failures: 0,
      nextAttemptAt: at
    }
    await store.runPromise(Effect.flatMap(WebhookEndpoints, ({ add }) => add(endpoint)))
  }, 120_000)
  afterAll(async () => {
    await Promise.all(services.map((service) => stopService(service, "SIGKILL")))
    await store.dispose()
    await receiver.close()
    await server.stop()
  })

  const happen = (names: ReadonlyArray<string>) =>
    store.runPromise(
      Effect.gen(function* () {
        const records = yield* UnitRecords
        for (const name of names) {
          yield* records
            .commit({ after: yield* records.lastEventNumber, recordedAt: at, events: [received(name)] })
            .pipe(Effect.retry({ times: 20, while: (error) => error._tag === "ConcurrentChange" }))
        }
      })
    )
  const names = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}-${index}`)
  /** The referrals told of, in the order in which they first came. Every message must be one that the library verifies. */
  const told = () => [
    ...new Set(
      receiver.received.flatMap(({ body, headers }) => {
        const { data } = new Webhook(secret).verify(body, headers) as {
          readonly data: { readonly about: { readonly referralIds: [string] } }
        }
        return data.about.referralIds
      })
    )
  ]
  /** The messages that one of these referrals came, as often as they came. What the clock brings about meanwhile is told as well. */
  const sentOf = (referralIds: ReadonlyArray<string>) =>
    receiver.received.filter(({ body }) => {
      const { data, type } = JSON.parse(body) as {
        readonly type: string
        readonly data: { readonly about: { readonly referralIds: [string] } }
      }
      return type === "referral-received" && data.about.referralIds.some((id) => referralIds.includes(id))
    })
  const untilTold = (wanted: ReadonlyArray<string>) =>
    vi.waitFor(() => assert.includeMembers(told(), [...wanted]), { timeout: 30_000, interval: 50 })

  it("lose nothing when the process that sends is killed in the middle, and go on in the next, in order and under the same ids", async () => {
    const all = names("killed", 40)
    const first = await start()
    const happening = happen(all)
    await vi.waitFor(() => assert.isAtLeast(receiver.received.length, 8), { timeout: 30_000, interval: 5 })

    await stopService(first, "SIGKILL")
    await happening
    const before = told().length
    await start()
    await untilTold(all)

    assert.isBelow(before, all.length)
    assert.deepStrictEqual(told(), all)
    const byEvent = new Map<string, Set<string>>()
    for (const { body, headers } of receiver.received) {
      byEvent.set(body, (byEvent.get(body) ?? new Set()).add(headers["webhook-id"] ?? ""))
    }
    assert.isTrue([...byEvent.values()].every((ids) => ids.size === 1))
    // What was sent and not yet recorded comes again, and on a slow machine what was answered too late; never all of it from the beginning.
    assert.isBelow(sentOf(all).length, all.length + before)
  })

  it("are sent by one process at a time where several run, each once", async () => {
    await start()
    const all = names("shared", 40)

    await happen(all)
    await untilTold(all)

    assert.deepStrictEqual(told().slice(-40), all)
    assert.strictEqual(sentOf(all).length, 40)
  })

  it("are sent again when they were not taken, and shown as parked when they never are", async () => {
    receiver.answers.push(503, 503)
    await happen(["again"])
    await untilTold(["again"])
    await vi.waitFor(() => assert.strictEqual(sentOf(["again"]).length, 3), { timeout: 30_000, interval: 50 })
    assert.strictEqual(new Set(sentOf(["again"]).map(({ headers }) => headers["webhook-id"])).size, 1)

    receiver.answers.push(...Array.from({ length: 4 }, () => 500))
    await happen(["never"])
    const endpoint = () =>
      store.runPromise(
        Effect.map(
          Effect.flatMap(WebhookEndpoints, ({ ofService }) => ofService("legekontor-nord")),
          ([found]) => found
        )
      )
    await vi.waitFor(async () => assert.strictEqual((await endpoint())?.parked?.why, "status-500"), { timeout: 30_000, interval: 100 })
    assert.strictEqual((await endpoint())?.failures, 4)
  })

  it("are asked for by a service that is signed in, and tell it, signed with the secret that it was told once, of what it sent", async () => {
    const [own, others] = await Promise.all([startReceiver(), startReceiver()])
    const address = (await services.at(-1)?.address) ?? ""
    const asService = async (service: string) => ({
      ...(await headersAt(address, { role: "service", service, profession: "gp", purpose: "care" })),
      "content-type": "application/json"
    })
    const post = async (path: string, service: string, body: object) => {
      const response = await fetch(`${address}${path}`, { method: "POST", headers: await asService(service), body: JSON.stringify(body) })
      const text = await response.text()
      assert.strictEqual(response.status, 201, text)
      return JSON.parse(text) as { readonly id: string; readonly secret: string }
    }

    const made = await post("/api/webhooks", "legekontor-sor", { url: `${own.address}/samsyn` })
    await post("/api/webhooks", "legekontor-vest", { url: `${others.address}/samsyn` })
    const now = new Date()
    const seniorityOn = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo" }).format(now)
    const sent = { personKey: "p-sor", receivedAt: now.toISOString(), seniorityOn, condition: null, lane: "ordinary" }
    const { id } = await post("/api/referrals", "legekontor-sor", {
      ...sent,
      rights: { outcome: "pending" },
      form: { from: { role: "gp", service: "legekontor-sor" }, parts: [], consent: "yes" },
      person: {},
      careLevels: [],
      needs: [],
      wishes: []
    })
    await vi.waitFor(() => assert.isNotEmpty(own.received), { timeout: 30_000, interval: 50 })
    const listed = await (await fetch(`${address}/api/webhooks`, { headers: await asService("legekontor-sor") })).text()

    const [{ body, headers } = { body: "", headers: {} }] = own.received
    assert.deepInclude(new Webhook(made.secret).verify(body, headers), { type: "referral-received" })
    assert.deepNestedInclude(JSON.parse(body), { "data.about.referralIds": [id] })
    assert.isEmpty(others.received)
    assert.include(listed, made.id)
    assert.notInclude(listed, made.secret)
    await Promise.all([own.close(), others.close()])
  })
})
