import { newDataDirectory } from "@samsyn/testing/embedded"
import { startPostgres, type TestPostgres } from "@samsyn/testing/postgres"
import { afterAll, assert, beforeAll, describe, it, vi } from "vitest"
import { coordinator, headersAt } from "./signedIn.ts"
import { type Service, startService, stopService } from "./service.ts"

const json = { "content-type": "application/json" }
/** How long a busy machine may take to tell one process what another did. */
const patience = { timeout: 20_000, interval: 50 }

async function newReferral(address: string): Promise<string> {
  const referral = {
    personKey: "p-burst",
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
  const response = await fetch(`${address}/api/referrals`, {
    method: "POST",
    headers: { ...json, ...(await headersAt(address)) },
    body: JSON.stringify(referral)
  })
  assert.strictEqual(response.status, 201)
  return ((await response.json()) as { readonly id: string }).id
}

/** Writes one note after another until the service is gone; each id goes on the list only once its 201 has been read. */
async function writeNotes(address: string, referralId: string, acknowledged: Array<string>): Promise<void> {
  try {
    while (true) {
      const response = await postNote(address, referralId)
      const answer = (await response.json()) as { readonly id: string }
      if (response.status === 201) acknowledged.push(answer.id)
    }
  } catch {
    // The service was killed: the last note was not acknowledged.
  }
}

const note = {
  observedAt: "2026-11-10T20:00:00Z",
  by: { role: coordinator.profession, service: coordinator.service },
  basis: "first-hand",
  domain: "social",
  sharedWith: ["unit", "nearby", "person"],
  text: "Sov godt i natt.",
  facts: [{ circumstance: "risk-of-losing-home", value: true }]
}

const postNote = async (address: string, referralId: string): Promise<Response> =>
  await fetch(`${address}/api/referrals/${referralId}/notes`, {
    method: "POST",
    headers: { ...json, ...(await headersAt(address)) },
    body: JSON.stringify(note)
  })

const read = async (address: string, path: string): Promise<Response> =>
  await fetch(`${address}${path}`, { headers: await headersAt(address) })

async function neverLosesAcknowledgedNotes(start: () => Service): Promise<void> {
  const service = start()
  const address = await service.address
  const referralId = await newReferral(address)
  const acknowledged: Array<string> = []
  const writers = [1, 2, 3, 4].map(() => writeNotes(address, referralId, acknowledged))
  while (acknowledged.length < 60) await new Promise((resolve) => setTimeout(resolve, 5))

  await stopService(service, "SIGKILL")
  await Promise.all(writers)
  const next = start()
  const response = await read(await next.address, `/api/referrals/${referralId}/notes?audience=unit`)
  const notes = (await response.json()) as ReadonlyArray<{ readonly id: string; readonly facts: ReadonlyArray<unknown> }>
  await stopService(next, "SIGTERM")

  const found = new Map(notes.map((note) => [note.id, note]))
  assert.deepStrictEqual(
    acknowledged.filter((id) => found.get(id)?.facts.length !== 1),
    []
  )
}

describe("the service, killed during a burst of notes", () => {
  let server: TestPostgres
  const { directory, remove } = newDataDirectory()
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(async () => {
    await server.stop()
    remove()
  })

  it("never loses a note that it acknowledged, embedded", async () => {
    await neverLosesAcknowledgedNotes(() => startService({ PORT: "0", SAMSYN_DATA_DIR: directory }))
  })

  it("never loses a note that it acknowledged, on PostgreSQL", async () => {
    const url = await server.createDatabase()

    await neverLosesAcknowledgedNotes(() => startService({ PORT: "0", DATABASE_URL: url }))
  })

  it("shares a PostgreSQL with another one, and both tell the same", async () => {
    const url = await server.createDatabase()
    const [one, other] = [startService({ PORT: "0", DATABASE_URL: url }), startService({ PORT: "0", DATABASE_URL: url })]
    const [here, there] = await Promise.all([one.address, other.address])

    const ids = await Promise.all([newReferral(here), newReferral(there), newReferral(here), newReferral(there)])

    // What one acknowledged, the other hears of a moment later.
    for (const address of [here, there]) {
      await vi.waitFor(async () => {
        const snapshot = (await (await read(address, "/api/snapshot")).json()) as {
          readonly referrals: ReadonlyArray<{ readonly id: string }>
        }
        assert.deepStrictEqual(new Set(snapshot.referrals.map((referral) => referral.id)), new Set(ids))
      }, patience)
    }
    await Promise.all([stopService(one, "SIGTERM"), stopService(other, "SIGTERM")])
  })

  it("takes many notes at once on two services of one PostgreSQL, and refuses none of them", async () => {
    const url = await server.createDatabase()
    const [one, other] = [startService({ PORT: "0", DATABASE_URL: url }), startService({ PORT: "0", DATABASE_URL: url })]
    const [here, there] = await Promise.all([one.address, other.address])
    const referralId = await newReferral(here)

    const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => postNote(index % 2 === 0 ? here : there, referralId)))

    assert.deepStrictEqual(new Set(answers.map((answer) => answer.status)), new Set([201]))
    await vi.waitFor(async () => {
      const notes = (await (await read(here, `/api/referrals/${referralId}/notes?audience=unit`)).json()) as ReadonlyArray<unknown>
      assert.strictEqual(notes.length, 60)
    }, patience)
    await Promise.all([stopService(one, "SIGTERM"), stopService(other, "SIGTERM")])
  })
})
