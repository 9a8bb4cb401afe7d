import { startPostgres, type TestPostgres } from "@samsyn/testing/postgres"
import { verifyLog, type LogEntry } from "@samsyn/casework"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { headersAt } from "./signedIn.ts"
import { type Service, startService, stopService } from "./service.ts"

const json = { "content-type": "application/json" }
const referral = {
  receivedAt: "2026-11-02T10:00:00Z",
  seniorityOn: "2026-11-02",
  condition: "300201",
  lane: "ordinary",
  rights: { outcome: "pending" },
  person: {},
  careLevels: ["outpatient"],
  needs: [],
  wishes: []
}

const post = async (address: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  await fetch(`${address}${path}`, {
    method: "POST",
    headers: { ...json, ...(await headersAt(address)), ...headers },
    body: JSON.stringify(body)
  })

const read = async (address: string, path: string): Promise<Response> =>
  await fetch(`${address}${path}`, { headers: await headersAt(address) })

async function linksOf(address: string): Promise<ReadonlyArray<LogEntry>> {
  const text = await (await read(address, "/api/log")).text()
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as LogEntry)
}

/** What a process has in memory, as its operator's copy. */
async function pileOf(address: string): Promise<{ readonly referrals: ReadonlyArray<{ readonly id: string }> }> {
  const { asOf: _, ...pile } = (await (await read(address, "/api/snapshot")).json()) as {
    readonly asOf: string
    readonly referrals: ReadonlyArray<{ readonly id: string }>
  }
  return pile
}

/** Waits until every process has heard what all have, for longer than a busy machine needs. */
async function untilEqual(
  addresses: ReadonlyArray<string>
): Promise<ReadonlyArray<{ readonly referrals: ReadonlyArray<{ readonly id: string }> }>> {
  const end = Date.now() + 20_000
  while (true) {
    const piles = await Promise.all(addresses.map(pileOf))
    if (new Set(piles.map((pile) => JSON.stringify(pile))).size === 1 || Date.now() > end) return piles
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

describe("three services on one PostgreSQL", () => {
  let server: TestPostgres
  const services: Array<Service> = []
  let addresses: ReadonlyArray<string> = []
  const start = async (url: string) => {
    services.push(...[1, 2, 3].map(() => startService({ PORT: "0", DATABASE_URL: url })))
    addresses = await Promise.all(services.slice(-3).map(({ address }) => address))
  }
  beforeAll(async () => {
    server = await startPostgres()
    await start(await server.createDatabase())
  }, 120_000)
  afterAll(async () => {
    await Promise.all(services.map((service) => stopService(service, "SIGKILL")))
    await server.stop()
  })
  const addressOf = (index: number) => addresses[index % 3] ?? ""

  it("neither lose nor double a command of many that race, give each an event of its own, and soon have the same in memory", async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        post(addressOf(index), "/api/referrals", { ...referral, id: `r-${index}`, personKey: `p-${index}` })
      )
    )

    assert.deepStrictEqual(new Set(answers.map(({ status }) => status)), new Set([201]))
    const piles = await untilEqual(addresses)
    assert.deepStrictEqual(piles[0], piles[1])
    assert.deepStrictEqual(piles[1], piles[2])
    assert.deepStrictEqual(
      new Set(piles[0]?.referrals.map(({ id }) => id)),
      new Set(Array.from({ length: 60 }, (_, index) => `r-${index}`))
    )
    const links = await linksOf(addressOf(0))
    assert.deepInclude(verifyLog(links), { tag: "holds", links: 60 })
  })

  it("take one id once, whichever of them is asked first", async () => {
    const before = (await linksOf(addressOf(0))).length

    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        post(addressOf(index), "/api/referrals", { ...referral, id: "r-raced", personKey: `p-raced-${index}` })
      )
    )

    const statuses = answers.map(({ status }) => status)
    assert.deepStrictEqual(
      [201, 409].map((status) => statuses.filter((answered) => answered === status).length),
      [1, 11]
    )
    assert.strictEqual((await linksOf(addressOf(1))).length, before + 1)
  })

  it("do once what comes to each of them under one key, and answer it alike", async () => {
    const before = (await linksOf(addressOf(0))).length

    const answers = await Promise.all(
      Array.from({ length: 9 }, (_, index) =>
        post(addressOf(index), "/api/referrals", { ...referral, personKey: "p-keyed" }, { "idempotency-key": "one-key-for-all" })
      )
    )

    const bodies = await Promise.all(answers.map((answer) => answer.text()))
    assert.deepStrictEqual(new Set(answers.map(({ status }) => status)), new Set([201]))
    assert.strictEqual(new Set(bodies).size, 1)
    assert.strictEqual((await linksOf(addressOf(2))).length, before + 1)
  })

  it("lose nothing that was acknowledged when one is killed in the middle, and the others go on", async () => {
    const victim = services[0]
    if (victim === undefined) throw new Error("there are three services")
    const acknowledged: Array<string> = []
    const writing = [0, 1, 2].map(async (writer) => {
      for (let round = 0; round < 25; round++) {
        const id = `k-${writer}-${round}`
        const answer = await post(addressOf(writer), "/api/referrals", { ...referral, id, personKey: `p-${id}` }).catch(() => undefined)
        if (answer?.status === 201) acknowledged.push(id)
      }
    })
    while (acknowledged.length < 15) await new Promise((resolve) => setTimeout(resolve, 2))
    await stopService(victim, "SIGKILL")
    await Promise.all(writing)

    const living = addresses.slice(1)
    const [one, other] = await untilEqual(living)
    const found = new Set(one?.referrals.map(({ id }) => id))
    assert.deepStrictEqual(one, other)
    assert.isAtLeast(acknowledged.length, 50)
    assert.deepStrictEqual(
      acknowledged.filter((id) => !found.has(id)),
      []
    )
    assert.strictEqual(verifyLog(await linksOf(living[0] ?? "")).tag, "holds")
  })
})
