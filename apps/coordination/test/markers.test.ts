import { UnitRecords, WebhookEndpoints } from "@samsyn/application"
import { DescribedApi } from "@samsyn/contract"
import { layerPorts, layerPostgres } from "@samsyn/store"
import { type MintingIssuer, startMintingIssuer } from "@samsyn/testing/issuer"
import { startPostgres, type TestPostgres } from "@samsyn/testing/postgres"
import { Effect, Layer, ManagedRuntime, Redacted } from "effect"
import { OpenApi } from "effect/http-api"
import postgres from "postgres"
import { Webhook } from "standardwebhooks"
import { afterAll, assert, beforeAll, describe, it, vi } from "vitest"
import { layerSetting } from "../src/composition/layerSetting.ts"
import { messagesKnown } from "../src/telemetry/logLine.ts"
import { type Collector, startCollector } from "./collector.ts"
import { type Receiver, startReceiver } from "./receiver.ts"
import { type Service, startService, stopService } from "./service.ts"

/** In everything that nobody but those who asked may ever see: words, names, keys of persons, tokens, purposes, headers, passwords. */
const marker = "hemmelig"
/** In the id of an endpoint, which its owner alone may know. Those of other records are drawn here. */
const idMarker = "idmerke"
const nationalNumber = "01815000974"

const secret = `whsec_${Buffer.from("a secret of this test alone, 32 b").toString("base64")}`
const personKey = `p-${marker}`
const referral = {
  personKey,
  receivedAt: new Date().toISOString(),
  seniorityOn: "2026-11-02",
  condition: "300201",
  lane: "ordinary",
  rights: { outcome: "pending" },
  person: {},
  careLevels: ["outpatient"],
  needs: [],
  wishes: [],
  form: {
    from: { role: "gp", service: "legekontor-nord" },
    parts: [{ part: "help-wanted", text: `Hun heter ${marker} Nordmann, ${nationalNumber}.` }],
    consent: "yes",
    onwardFrom: "legekontor-sør"
  }
}

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example: unknown }>> }
}
const { paths } = JSON.parse(JSON.stringify(OpenApi.fromApi(DescribedApi))) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

/** What someone writes in own words, or is called. */
const ownWords = new Set(["text", "name", "displayName", "phone", "question", "reach", "reason", "words", "telephone", "email", "address"])

/** The example of a body, with markers in the place of words and persons, and one id in the place of all. */
const marked = (example: unknown, referralId: string): string =>
  JSON.stringify(example, (key, value: unknown) => {
    if (ownWords.has(key) && typeof value === "string") return `${marker} ${value}`
    if (key === "personKey") return personKey
    if (key === "nationalNumber") return nationalNumber
    return key === "id" || key === "referralId" ? referralId : value
  })

/** Ends all connections to a database and lets nobody in again. */
async function closeDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  const elsewhere = new URL(url)
  elsewhere.pathname = "/postgres"
  const admin = postgres(elsewhere.href, { max: 1, onnotice: () => undefined })
  await admin.unsafe(`alter database "${name}" with allow_connections false`)
  await admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`
  await admin.end()
}

describe("a whole run of the service, at the level at which most is logged", () => {
  let server: TestPostgres
  let issuer: MintingIssuer
  let collector: Collector
  let receiver: Receiver
  let service: Service
  let address: string
  let url: string
  const statuses: Array<number> = []
  const tokens: Array<string> = []
  beforeAll(async () => {
    ;[server, issuer, collector, receiver] = await Promise.all([startPostgres(), startMintingIssuer(), startCollector(), startReceiver()])
    url = await server.createDatabase()
    const store = ManagedRuntime.make(layerPorts("synthetic").pipe(Layer.provide([layerSetting, layerPostgres(Redacted.make(url))])))
    const endpoint = {
      id: `e-${idMarker}`,
      url: `${receiver.address}/${marker}?${marker}=${marker}`,
      createdAt: "2026-11-02T09:00:00Z",
      owner: { subject: `s-${marker}`, observer: { role: "gp", service: "legekontor-nord" } },
      secrets: [{ secret: Redacted.make(secret) }] as const,
      deliveredTo: 0,
      failures: 0,
      nextAttemptAt: "2026-11-02T09:00:00Z"
    }
    await store.runPromise(Effect.flatMap(WebhookEndpoints, ({ add }) => add(endpoint)).pipe(Effect.andThen(UnitRecords)))
    await store.dispose()
    service = startService({
      PORT: "0",
      DATABASE_URL: url,
      OIDC_ISSUER: issuer.issuer,
      OIDC_AUDIENCE: issuer.audience,
      SAMSYN_ORIGIN: "http://127.0.0.1:4380",
      SAMSYN_LOG_LEVEL: "debug",
      SAMSYN_WEBHOOK_NETWORKS: "127.0.0.1/32",
      SAMSYN_WEBHOOK_RETRY_SECONDS: "1,1,1,1,1,1",
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.address,
      OTEL_BSP_SCHEDULE_DELAY: "200",
      OTEL_METRIC_EXPORT_INTERVAL: "500"
    })
    address = await service.address
    const roles = ["coordinator", "assessor", "auditor", "nearby", "service", "unit-staff"]
    for (const role of roles) {
      const claims = { sub: `sub-${marker}`, name: `${marker} Navnesen`, roles: [`samsyn-${role}`], service: "legekontor-nord" }
      tokens.push(await issuer.mint({ claims }))
    }
    tokens.push(await issuer.mint({ claims: { sub: `sub-${marker}`, exp: 1 } }), `${marker}.${marker}.${marker}`)
  }, 120_000)
  afterAll(async () => {
    await stopService(service, "SIGKILL")
    await Promise.all([issuer.stop(), collector.close(), receiver.close()])
    await server.stop()
  })

  const send = async (
    method: string,
    path: string,
    { body, purpose = "care", token }: { readonly body?: string; readonly purpose?: string; readonly token?: string | undefined }
  ): Promise<string> => {
    const response = await fetch(`${address}${path}`, {
      method,
      signal: AbortSignal.timeout(20_000),
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        connection: "close",
        cookie: `samsyn-session=${marker}`,
        "user-agent": marker,
        "x-forwarded-for": marker,
        "samsyn-purpose": purpose,
        "idempotency-key": `${marker}-${statuses.length}`,
        traceparent: `00-${nationalNumber.padStart(32, "0")}-b7ad6b7169203331-01`,
        tracestate: `x=${marker}`,
        baggage: `x=${marker}`
      },
      ...(body === undefined ? {} : { body })
    })
    statuses.push(response.status)
    if (response.headers.get("content-type")?.startsWith("text/event-stream") !== true) return await response.text()
    await response.body?.cancel()
    return ""
  }

  it("says in no log line, no trace, no metric and no webhook who it is about, who asks, or what was said", async () => {
    const asService = tokens[4]
    const sent = await send("POST", "/api/referrals", { body: JSON.stringify(referral), token: asService })
    assert.deepStrictEqual(statuses, [201], sent)
    const { id: referralId } = JSON.parse(sent) as { readonly id: string }
    await vi.waitFor(() => assert.isAbove(receiver.received.length, 0), { timeout: 20_000, interval: 50 })
    for (const [path, operations] of Object.entries(paths)) {
      for (const [method, { requestBody }] of Object.entries(operations)) {
        const example = requestBody?.content["application/json"]?.example
        const body = example === undefined ? {} : { body: marked(example, referralId) }
        const at = path.replaceAll("{personKey}", personKey).replaceAll(/\{\w+\}/g, referralId)
        for (const [index, token] of [undefined, ...tokens].entries()) {
          await send(method.toUpperCase(), index % 2 === 0 ? at : `${at}?audience=unit`, { ...body, token })
        }
        const unreadable = example === undefined ? {} : { body: `{"${marker}": "${nationalNumber}` }
        await send(method.toUpperCase(), `${at}?${marker}=${nationalNumber}`, unreadable)
      }
    }
    for (const purpose of [marker, "care"]) {
      await fetch(`${address}/api/referrals/${referralId}`, {
        headers: { authorization: `Bearer ${tokens[0]}`, "samsyn-purpose": purpose, "samsyn-role": purpose, "if-none-match": marker }
      })
    }
    await send("GET", `/${marker}/${nationalNumber}`, {})

    // Faults of ours: rows that no version of this program wrote, with words in them.
    const admin = postgres(url, { max: 1, onnotice: () => undefined })
    const contact = admin.json({ phone: { [marker]: nationalNumber } })
    await admin`insert into identities (coordination_unit, person_key, contact) values ('synthetic', ${personKey}, ${contact})
      on conflict (coordination_unit, person_key) do update set contact = excluded.contact`
    await admin`update webhook_endpoints set secrets = ${admin.json([marker, nationalNumber])}, delivered_to = 0, parked_at = null`
    await admin.end()
    for (const token of tokens) {
      for (const purpose of ["care", "allocation"]) await send("GET", `/api/people/${personKey}`, { token, purpose })
    }
    await vi.waitFor(() => assert.include(service.complained(), '"webhooks were not delivered"'), { timeout: 20_000, interval: 100 })
    // And no store at all.
    await closeDatabase(url)
    for (const token of tokens) {
      await send("GET", `/api/referrals/${referralId}/notes?audience=unit`, { token })
      await send("POST", "/api/referrals", { body: JSON.stringify(referral), token })
    }
    await vi.waitFor(() => assert.include(service.complained(), '"store unavailable"'), { timeout: 20_000, interval: 100 })
    await new Promise((resolve) => setTimeout(resolve, 2000))
    await stopService(service, "SIGTERM")

    const lines = service.complained().trimEnd().split("\n")
    const spans = collector.spans()
    for (const said of [service.said(), service.complained(), collector.collected()]) {
      for (const never of [marker, idMarker, referralId, nationalNumber, ...tokens.map((token) => token.slice(-20))])
        assert.notInclude(said, never)
    }
    for (const { body, headers } of receiver.received) {
      assert.isObject(new Webhook(secret).verify(body, headers))
      for (const never of [marker, nationalNumber]) assert.notInclude(body + JSON.stringify(Object.values(headers)), never)
      assert.include(body, referralId)
    }
    // And there was something to look at.
    const seen = new Set(statuses)
    for (const status of [201, 400, 404, 500, 503]) assert.isTrue(seen.has(status), `${status} of ${[...seen].join()}`)
    assert.isAbove(lines.length, statuses.length)
    for (const line of lines) {
      const { message } = JSON.parse(line) as { readonly message: string }
      assert.isTrue(messagesKnown.has(message) || message === "said by a library", message)
    }
    const routed = spans.filter((name) => name.startsWith("GET /api/") || name.startsWith("POST /api/"))
    assert.isAbove(routed.length, 300)
    assert.include(spans, "POST /api/referrals")
    assert.include(spans, "GET /api/people/:personKey")
    assert.include(collector.collected(), "http.server.request.duration")
  }, 300_000)
})
