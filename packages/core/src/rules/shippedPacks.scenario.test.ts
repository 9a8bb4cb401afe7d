import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { noTsb } from "./noTsb.ts"
import { readRulePack } from "./readRulePack.ts"
import { shippedPacks } from "./shippedPacks.ts"

const excerpts = new URL("../../../../../shared/data/norway/tsb_prioriteringsveileder_excerpts.json", import.meta.url)

/** Every number of a value, with its JSON Pointer and whether an object around it cites something. */
function numbersIn(value: unknown, path = "", isCited = false): ReadonlyArray<{ readonly path: string; readonly isCited: boolean }> {
  if (typeof value === "number") return [{ path, isCited }]
  if (typeof value !== "object" || value === null) return []
  const cites: unknown = "cites" in value ? value.cites : "assumption" in value ? [value.assumption] : []
  const cited = isCited || (Array.isArray(cites) && cites.length > 0)
  return Object.entries(value).flatMap(([key, part]) => numbersIn(part, `${path}/${key}`, cited))
}

describe.each(shippedPacks.map((pack) => [pack.id, pack] as const))("the pack %s", (_id, pack) => {
  it("is accepted, and so every code and citation resolves", () =>
    expect(readRulePack(JSON.parse(JSON.stringify(pack))).tag).toBe("accepted"))

  // docs/method/rules.md#r1-rule-pack
  it("every number has a source or is marked as an assumption", () => {
    const bare = numbersIn(pack).filter(
      ({ isCited, path }) => !isCited && !(pack.assumptions ?? []).some((marked) => path.startsWith(marked))
    )
    expect(numbersIn(pack).length).toBeGreaterThan(10)
    expect(bare).toEqual([])
  })

  it("every source is cited somewhere", () => {
    const text = JSON.stringify({ ...pack, sources: [] })
    expect(pack.sources.filter(({ id }) => !text.includes(`"${id}"`))).toEqual([])
  })

  it("everything with a code has a name in bokmål, Swedish and English", () => {
    const named = [pack.lanes, pack.conditions, pack.circumstances, pack.triggers, pack.doors, pack.declineReasons, pack.skipReasons].flat()
    const missing = named.filter(({ name }) => name === undefined || [name.nb, name.sv, name.en].some((words) => words.trim() === ""))
    expect(missing.map(({ code }) => code)).toEqual([])
  })

  it("each window says what its evidence does not say", () =>
    expect(pack.triggers.filter(({ evidence }) => evidence.doesNotSay === "").map(({ code }) => code)).toEqual([]))
})

describe("no-tsb beside the guide's own text", () => {
  const isThere = existsSync(excerpts)
  if (!isThere) console.warn("SKIPPED: ../shared/data/norway is not beside the repository; no-tsb is not checked against the guide's text")

  // docs/method/rules.md#r2-what-the-norwegian-pack-holds
  it.skipIf(!isThere)("the latest starts, exceptions and individual factors are the guide's", () => {
    const guide = JSON.parse(readFileSync(excerpts, "utf8")) as {
      readonly conditions: ReadonlyArray<{
        readonly id: string
        readonly advisoryDeadline: string
        readonly ruleText: ReadonlyArray<string>
        readonly individualFactors: ReadonlyArray<string>
      }>
    }
    const codes: { readonly [id: string]: string } = { alcohol: "300201", opiates: "300203", gambling: "300800" }
    // Where the pack has two circumstances for one of the guide's factors.
    const doubled: { readonly [id: string]: number } = { alcohol: 2, opiates: 2, gambling: 1 }
    const weeksIn = (text: string) => [...text.matchAll(/(\d+) uker/g)].map(([, weeks]) => Number(weeks))
    for (const { advisoryDeadline, id, individualFactors, ruleText } of guide.conditions) {
      const condition = noTsb.conditions.find(({ code }) => code === codes[id])

      expect(condition?.latestStart).toEqual({ weeks: weeksIn(advisoryDeadline)[0] })
      const exceptions = condition?.exceptions.flatMap(({ latestStart }) => ("weeks" in latestStart ? [latestStart.weeks] : [])) ?? []
      expect(Map.groupBy(exceptions, (weeks) => weeks)).toEqual(Map.groupBy(ruleText.flatMap(weeksIn), (weeks) => weeks))
      expect(condition?.considerEmergency).toBe(ruleText.some((text) => text.includes("øyeblikkelig hjelp")))
      expect(condition?.circumstances).toHaveLength(individualFactors.length + (doubled[id] ?? 0))
    }
  })
})
