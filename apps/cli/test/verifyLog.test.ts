import { linked, type LogEntry, noHash } from "@samsyn/casework"
import { describe, expect, it } from "vitest"
import { jsonOf, makeFolder, samsyn } from "./samsyn.ts"

/** Six links as a service writes them. */
const log: ReadonlyArray<LogEntry> = [
  "snapshot-imported",
  "note-attached",
  "contact-recorded",
  "place-offered",
  "offer-accepted",
  "time-passed"
].reduce((links: ReadonlyArray<LogEntry>, tag, index) => {
  const payload = { format: 2, salt: `salt ${index}`, content: { tag, puts: {} } }
  const by = tag === "time-passed" ? {} : { by: { role: "coordinator", service: "Enhet nord" } }
  const recordedAt = `2026-11-2${index}T09:00:00Z`
  return [...links, linked(links.at(-1)?.hash ?? noHash, { number: index + 1, tag, recordedAt, ...by, payload })]
}, [])

const linesOf = (links: ReadonlyArray<unknown>): string => links.map((link) => `${JSON.stringify(link)}\n`).join("")
const lastHash = log.at(-1)?.hash ?? ""
const third = log[2] as LogEntry

function verify(text: string, ...options: ReadonlyArray<string>) {
  return samsyn(["verify-log", "-", ...options], { input: text })
}

describe("verify-log", () => {
  it("says that a log holds, with how many links and the last hash", () => {
    const ran = verify(linesOf(log))

    expect(ran).toEqual({ exit: 0, stdout: `The log holds: 6 links, the last hash is ${lastHash}.\n`, stderr: "" })
    expect(jsonOf(verify(linesOf(log), "--json"))).toEqual({ tag: "holds", links: 6, lastHash })
  })

  it("takes an empty log, and a last line without its end", () => {
    expect(jsonOf(verify("", "--json"))).toEqual({ tag: "holds", links: 0, lastHash: noHash })
    expect(verify(linesOf(log).trimEnd()).exit).toBe(0)
  })

  it.each([
    ["a digest was changed", log.with(2, { ...third, payloadDigest: lastHash }), { place: 3, number: 3, reason: "changed" }],
    ["who did it was taken out", log.with(2, withoutBy(third)), { place: 3, number: 3, reason: "changed" }],
    ["the hash was made to fit", log.with(2, { ...third, hash: lastHash }), { place: 3, number: 3, reason: "changed" }],
    ["a link was removed", log.toSpliced(2, 1), { place: 3, number: 4, reason: "number" }],
    ["two were exchanged", log.with(2, log[3] as LogEntry).with(3, third), { place: 3, number: 4, reason: "number" }],
    ["the head was cut off", log.slice(2), { place: 1, number: 3, reason: "number" }],
    ["a link of another log was put in", log.with(2, otherThird()), { place: 3, number: 3, reason: "previous" }]
  ])("names the first link that does not hold: %s", (_, links, broken) => {
    const ran = verify(linesOf(links), "--json")

    expect(ran.exit).toBe(1)
    expect(jsonOf(ran)).toEqual({ tag: "broken", ...broken })
  })

  it("says to people which line it is and what that means", () => {
    expect(verify(linesOf(log.toSpliced(2, 1))).stdout).toBe(
      "The log is broken at line 3, number 4: its number does not follow the one before: a link was removed, put in or moved.\n"
    )
  })

  it("finds a log that was cut off at its end by a hash that was noted, and not without", () => {
    const cut = linesOf(log.slice(0, 4))

    expect(verify(cut).exit).toBe(0)
    expect(verify(cut, "--noted", third.hash).exit).toBe(0)
    expect(verify(cut, "--noted", lastHash)).toMatchObject({
      exit: 1,
      stdout: "The links hold, but the noted hash is none of theirs: the log was cut off or replaced (4 links).\n"
    })
  })

  it("refuses lines that are no links, each by its line, and says nothing of what stands there", () => {
    using folder = makeFolder()
    const file = folder.write("log.ndjson", `${linesOf(log.slice(0, 1))}{"number": "SECRET"\n${linesOf([{ ...log[1], words: "SECRET" }])}`)

    const ran = samsyn(["verify-log", file, "--json"])

    expect(ran.exit).toBe(1)
    const { faults } = jsonOf<{ readonly faults: ReadonlyArray<{ readonly path: string; readonly code: string }> }>(ran)
    expect(faults.map(({ code, path }) => [path, code])).toEqual([
      ["/1", "not-json"],
      ["/2/words", "unknown-field"]
    ])
    expect(ran.stdout).not.toContain("SECRET")
  })

  it("refuses a noted hash that is none, and a file that is not there", () => {
    expect(verify(linesOf(log), "--noted", "abc")).toMatchObject({ exit: 2, stdout: "" })
    expect(samsyn(["verify-log", "/nowhere/log.ndjson"])).toMatchObject({ exit: 2, stdout: "" })
  })
})

function withoutBy({ by: _, ...link }: LogEntry): Omit<LogEntry, "by"> {
  return link
}

/** A third link that fits its own content, of a log that began otherwise. */
function otherThird(): LogEntry {
  const payload = { format: 2, salt: "another", content: {} }
  return linked(lastHash, { number: 3, tag: "note-attached", recordedAt: "2026-11-22T09:00:00Z", payload })
}
