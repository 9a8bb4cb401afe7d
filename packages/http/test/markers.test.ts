import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type Endpoint, endpointsSentBy, one } from "./everyEndpoint.ts"
import { elsewhere, handsOver, other, plantedRecords, type Reader, readers, told } from "./planted.ts"
import { type Served, serve } from "./serve.ts"
import { headersOf } from "./signingIn.ts"

const names = Object.keys(readers) as ReadonlyArray<Reader>
const ofTheUnit: ReadonlySet<Reader> = new Set(["coordinator", "assessor", "auditor"])
const outside = names.filter((name) => !ofTheUnit.has(name))
const markers = Object.keys(told)

/** Whom and what a request may be about. */
const ids = [one, other, elsewhere, "marker-held", ...["unit", "nearby", "person", "nobody"].map((audience) => `for-${audience}`)]

const open = (): Served => serve({ besides: plantedRecords(), assigned: [one] })

/** Every address that reads, about each of them, and with each filter of a list. */
function addressesOf({ at, operation }: Endpoint): ReadonlyArray<string> {
  const filters = operation.parameters.filter(({ in: where, name, required }) => where === "query" && !required && !paging.has(name))
  const values = ({ enum: codes = ids }: { readonly enum?: ReadonlyArray<string> }) => codes
  return [...new Set(ids.map(at))].flatMap((address) => [
    address,
    ...filters.flatMap(({ name, schema }) =>
      values(schema).map((value) => `${address}${address.includes("?") ? "&" : "?"}${name}=${value}`)
    )
  ])
}

const paging: ReadonlySet<string> = new Set(["limit", "cursor", "after", "from", "to"])
const follows = ({ operation }: Endpoint) =>
  operation["x-samsyn-permission"] === "follow-changes" && operation.parameters.some(({ name }) => name === "after")

/** What of what is planted is in any byte of an answer, its headers included. */
async function foundIn(response: Response): Promise<ReadonlyArray<string>> {
  return foundAmong(`${JSON.stringify([...response.headers])} ${await response.text()}`)
}

const foundAmong = (told: string) => markers.filter((marker) => told.includes(marker))

/** Whoever is told something and may not be. */
const tooMuch = (name: Reader, found: ReadonlyArray<string>) => found.filter((marker) => !told[marker]?.includes(name))

describe("what is not theirs to read", () => {
  let served: Served
  beforeAll(async () => {
    served = open()
    const named = async (personKey: string, displayName: string) => {
      const headers = { ...headersOf(readers.coordinator), "if-match": "*" }
      assert.strictEqual((await served.send("PUT", `/api/people/${personKey}`, { displayName }, headers)).status, 200)
    }
    await named(one, "marker-name")
    await named(other, other)
    await served.send("GET", `/api/referrals/${one}`, undefined, headersOf(readers.near))
  })
  afterAll(() => served.dispose())

  // Broken by: `offerTold(offer)` put as `offer` in told.ts; `sharedWith.includes(audience)` left out of knownOf.ts; `duplicates` put back for everyone in Intakes.ts;
  // `audience !== "person"` put as `true` for windows in told.ts; `isUntold` left out of aboutWhom.ts.
  it("is in no byte of any answer to whoever reads, and whatever may be read by someone is read by them", async () => {
    const readBy = new Map(markers.map((marker) => [marker, new Set<Reader>()]))
    for (const name of names) {
      const actor = readers[name]
      const reading = endpointsSentBy(() => actor).filter((endpoint) => endpoint.method === "GET" && !follows(endpoint))
      for (const address of reading.flatMap(addressesOf)) {
        const found = await foundIn(await served.send("GET", address, undefined, headersOf(actor)))
        if (name !== handsOver) assert.deepStrictEqual([name, address, tooMuch(name, found)], [name, address, []])
        for (const marker of found) readBy.get(marker)?.add(name)
      }
    }
    const unread = markers.filter((marker) => !readBy.get(marker)?.has(handsOver))

    for (const marker of markers)
      assert.deepStrictEqual(
        [marker, [...(readBy.get(marker) ?? [])].filter((name) => name !== handsOver).toSorted()],
        [marker, [...(told[marker] ?? [])].toSorted()]
      )
    assert.deepStrictEqual(unread, ["marker-reader", "marker-opener"])
    for (const marker of markers) assert.notInclude(served.logged.join("\n"), marker)
  })

  // Broken by: `filter` left out of heardBy.ts.
  it.each(outside)("is in no event that one of them is told of: %s", async (name) => {
    const response = await served.send("GET", "/api/changes?after=0", undefined, headersOf(readers[name]))
    if (name === "referrer" || name === "otherService") return assert.strictEqual(response.status, 403)

    const told = await toldUntil(response, `id: ${served.eventNumber()}\n`)

    assert.deepStrictEqual(tooMuch(name, foundAmong(told)), [])
  })
})

/** What a stream tells up to and with its event that begins so. */
async function toldUntil(response: Response, last: string): Promise<string> {
  const [reader, decoder] = [(response.body as ReadableStream<Uint8Array>).getReader(), new TextDecoder()]
  let told = ""
  while (!told.includes(last) || !told.slice(told.indexOf(last)).includes("\n\n")) {
    const { done, value } = await reader.read()
    assert.isFalse(done, "the stream ended before it had told of everything")
    told += decoder.decode(value, { stream: true })
  }
  await reader.cancel()
  return told
}

/** What was sent about "one", said about someone else. */
const aboutOther = (body: Endpoint["body"]): Endpoint["body"] =>
  body === undefined ? undefined : (JSON.parse(JSON.stringify(body).replaceAll(`"${one}"`, `"${other}"`)) as Endpoint["body"])

describe.each(outside)("what is answered to what they do, and is not theirs to read: %s", (name) => {
  // Broken by: `offerTold(offer)` put as `offer` in told.ts; `duplicates` put back for everyone in Intakes.ts.
  it("is in no byte of it, whomever it is about", async () => {
    const served = open()
    const actor = readers[name]
    const doing = endpointsSentBy(() => actor).filter(({ method }) => method !== "GET")
    const headers = { ...headersOf(actor), "if-match": "*" }
    let done = 0
    for (const { at, body, method, name: what } of doing) {
      for (const [id, sent] of [
        [other, aboutOther(body)],
        ["marker-held", body],
        [one, body]
      ] as const) {
        // Both say their own id where they are let to: nobody is told anything by it that they did not say.
        const said = new Set(markers.filter((marker) => JSON.stringify([at(id), sent]).includes(marker)))
        const response = await served.send(method, at(id), sent, headers)
        done += response.ok ? 1 : 0
        const found = await foundIn(response)
        assert.deepStrictEqual([what, id, tooMuch(name, found).filter((marker) => !said.has(marker))], [what, id, []])
      }
    }
    assert.isAtLeast(done, 2)
    await served.dispose()
  })
})
