import { newDataDirectory } from "@samsyn/testing/embedded"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { coordinator, headersAt } from "./signedIn.ts"
import { type Service, startService, stopService } from "./service.ts"

/** JSON text of what PostgreSQL cannot keep, escaped: a NUL, and half of a surrogate pair. */
const unkeepable = ["\\u0000", "\\ud800", "\\udc00x"]

describe("text that no store can keep", () => {
  const { directory, remove } = newDataDirectory()
  let service: Service
  let address: string
  beforeAll(async () => {
    service = startService({ PORT: "0", SAMSYN_DATA_DIR: directory })
    address = await service.address
  })
  afterAll(async () => {
    await stopService(service, "SIGTERM")
    remove()
  })

  const faultPaths = async (path: string, body: string): Promise<ReadonlyArray<string>> => {
    const response = await fetch(`${address}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(await headersAt(address)) },
      body
    })
    assert.strictEqual(response.status, 400)
    return ((await response.json()) as { readonly faults: ReadonlyArray<{ readonly path: string }> }).faults.map((fault) => fault.path)
  }

  it.each(unkeepable)("is refused by path in a unit: %s", async (text) => {
    assert.deepStrictEqual(
      await faultPaths("/api/units", `{"id":"u${text}","name":"Lyngheim${text}","region":"Nord","careLevels":["x${text}"]}`),
      ["/id", "/name", "/careLevels/0"]
    )
  })

  it.each(unkeepable)("is refused by path in a note: %s", async (text) => {
    const by = JSON.stringify({ role: coordinator.profession, service: coordinator.service })
    const note = `{"observedAt":"2026-11-10T20:00:00Z","by":${by},"basis":"told","domain":"social","sharedWith":[],"text":"${text}","facts":[]}`

    assert.deepStrictEqual(await faultPaths("/api/referrals/r-01/notes", note), ["/text"])
  })

  it("is refused in an address too", async () => {
    const response = await fetch(`${address}/api/people/p%00`, { headers: await headersAt(address) })

    assert.strictEqual(response.status, 400)
  })
})
