import { formatInstant } from "@samsyn/core"
import { checkLaw } from "@samsyn/testing"
import fc from "fast-check"
import { assert, describe, it } from "vitest"
import { digestOf } from "../digest.ts"
import type { LogEntry } from "./LogEntry.ts"
import { noHash } from "./LogEntry.ts"
import { currentFormat } from "./Payload.ts"
import { linked } from "./linked.ts"
import { verifyLog } from "./verifyLog.ts"

const tags = ["referral-received", "note-attached", "unit-registered", "time-passed"]
const drawnLink = fc.record({
  tag: fc.constantFrom(...tags),
  minutes: fc.nat(100_000),
  by: fc.option(fc.constantFrom({ role: "assessor", service: "nord" }, { role: "milieu-therapist", service: "solbakken" }), {
    nil: undefined
  }),
  content: fc.jsonValue()
})

/** A log as a store writes it, of at least `least` links. */
const logs = (least: number) =>
  fc.array(drawnLink, { minLength: least, maxLength: 12 }).map((drawn) => {
    let previousHash = noHash
    return drawn.map(
      ({ by, content, minutes, tag }, index): LogEntry => {
        const payload = { format: currentFormat, salt: `salt-${index}`, content }
        const recordedAt = formatInstant(minutes * 60_000)
        const link = linked(previousHash, { number: index + 1, tag, recordedAt, ...(by === undefined ? {} : { by }), payload })
        previousHash = link.hash
        return link
      },
      { runs: 200 }
    )
  })

const otherHash = (hash: string) => `${hash.startsWith("0") ? "1" : "0"}${hash.slice(1)}`

/** Every way to change one member of a link and nothing else. */
const changes: ReadonlyArray<(link: LogEntry) => LogEntry> = [
  (link) => ({ ...link, tag: `${link.tag}-not` }),
  (link) => ({ ...link, recordedAt: "2031-01-01T00:00:00Z" }),
  (link) => ({ ...link, by: { role: "leader", service: "elsewhere" } }),
  (link) => ({ ...link, payloadDigest: otherHash(link.payloadDigest) }),
  (link) => ({ ...link, previousHash: otherHash(link.previousHash) }),
  (link) => ({ ...link, hash: otherHash(link.hash) }),
  (link) => ({ ...link, number: link.number + 1 })
]

describe("verifyLog, laws", () => {
  // Broken by: `place` counted from 0 in verifyLog.
  it("always accepts a log as it was written, and a beginning of it, and says its last hash", () => {
    checkLaw(
      fc.tuple(logs(0), fc.nat(12)),
      ([log, kept]) => {
        const beginning = log.slice(0, kept)
        assert.deepStrictEqual(verifyLog(beginning), { tag: "holds", links: beginning.length, lastHash: beginning.at(-1)?.hash ?? noHash })
      },
      { runs: 200 }
    )
  })

  // Broken by: `payloadDigest` left out of hashOf.
  it("never accepts a log with one member of one link changed, and always names that link", () => {
    checkLaw(
      fc.tuple(logs(1), fc.nat(), fc.constantFrom(...changes)),
      ([log, pick, change]) => {
        const at = pick % log.length
        const verdict = verifyLog(log.map((link, index) => (index === at ? change(link) : link)))
        assert.deepInclude(verdict, { tag: "broken", place: at + 1 })
      },
      { runs: 200 }
    )
  })

  // Broken by: the check of `previousHash` left out of breakOf.
  it("never accepts a link that was changed and given a hash that fits, unless it is the last, and names the one after", () => {
    checkLaw(
      fc.tuple(logs(2), fc.nat()),
      ([log, pick]) => {
        const at = pick % (log.length - 1)
        const forged = log.map((link, index) => (index === at ? rehashed({ ...link, tag: `${link.tag}-not` }) : link))
        assert.deepStrictEqual(verifyLog(forged), { tag: "broken", place: at + 2, number: at + 2, reason: "previous" })
      },
      { runs: 200 }
    )
  })

  // Broken by: the check of `number` left out of breakOf, with the links rehashed after the one removed.
  it("never accepts a log without one of its links but the last, or with two exchanged, or without its beginning", () => {
    checkLaw(
      fc.tuple(logs(2), fc.nat()),
      ([log, pick]) => {
        const at = pick % (log.length - 1)
        assert.deepInclude(verifyLog(log.filter((_, index) => index !== at)), { tag: "broken", place: at + 1, number: at + 2 })
        assert.deepInclude(verifyLog(log.slice(at + 1)), { tag: "broken", place: 1 })
        const exchanged = log.with(at, log[at + 1] as LogEntry).with(at + 1, log[at] as LogEntry)
        assert.deepInclude(verifyLog(exchanged), { tag: "broken", place: at + 1, number: at + 2 })
        const renumbered = rechained(log.filter((_, index) => index !== at))
        assert.deepInclude(verifyLog(renumbered), { tag: "broken", place: at + 1, reason: "number" })
      },
      { runs: 200 }
    )
  })

  // Broken by: `isMet ||= true`.
  it("always says of a noted hash whether the log still has it", () => {
    checkLaw(
      fc.tuple(logs(1), fc.nat(), fc.nat(12)),
      ([log, pick, kept]) => {
        const noted = log[pick % log.length]?.hash ?? noHash
        const verdict = verifyLog(log.slice(0, kept), { noted })
        assert.deepInclude(verdict, { tag: "holds", noted: pick % log.length < kept })
      },
      { runs: 200 }
    )
  })
})

/** A hash that fits what the link says, worked out without the code under test. */
function rehashed({ hash: _, ...link }: LogEntry): LogEntry {
  return { ...link, hash: digestOf(link) }
}

/** The links with their numbers as they are, chained anew. */
function rechained(log: ReadonlyArray<LogEntry>): ReadonlyArray<LogEntry> {
  let previousHash = noHash
  return log.map((link) => {
    const again = rehashed({ ...link, previousHash })
    previousHash = again.hash
    return again
  })
}
