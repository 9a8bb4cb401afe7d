import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { jsonOf, repository, samsyn } from "./samsyn.ts"

const folder = `${repository}../shared/examples`
const isThere = existsSync(`${folder}/expected.json`)
if (!isThere) console.warn(`SKIPPED: ${folder} is absent, so the command line is not compared with the design's example`)

describe.skipIf(!isThere)("the design's example", () => {
  const expected = isThere ? JSON.parse(readFileSync(`${folder}/expected.json`, "utf8")) : {}
  const answer = (...args: ReadonlyArray<string>) => {
    const ran = samsyn([...args, "--pack", `${folder}/rule-pack.json`, "--json"])
    expect(ran).toMatchObject({ exit: 0, stderr: "" })
    return jsonOf<Record<string, ReadonlyArray<object>>>(ran)
  }
  const snapshot = `${folder}/snapshot.json`

  it.each([
    ["assessment", ["--queue", "assessment"]],
    ["pile", []],
    ["near", ["--vantage", "near"]]
  ])("is ranked as its writers found by trying everything: %s", (name, options) => {
    const { ranking } = answer("rank", snapshot, ...options)

    expect(ranking).toHaveLength(expected[name].length)
    expect(ranking).toMatchObject(expected[name])
  })

  it("is matched as its writers found, and verified", () => {
    const matching = answer("match", snapshot)

    expect(matching["assignments"]).toHaveLength(expected.assignments.length)
    expect(matching["assignments"]).toMatchObject(expected.assignments)
    expect(matching["unplaced"]).toEqual(expected.unplaced)
    const ran = samsyn(["verify", snapshot, "-", "--pack", `${folder}/rule-pack.json`, "--json"], { input: JSON.stringify(matching) })
    expect(ran).toMatchObject({ exit: 0 })
  })

  it("shows the windows to act on, in order, with whether a place can be had in time", () => {
    const { actNow } = answer("match", snapshot)

    expect(actNow).toHaveLength(expected.actNow.length)
    expect(actNow).toMatchObject(expected.actNow)
  })

  it("tells whom a place given out of order would cost, and what", () => {
    const { displace } = expected

    expect(answer("displace", snapshot, displace.referralId, displace.vacancyId)).toMatchObject(displace)
  })
})
