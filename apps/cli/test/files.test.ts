import { readFileSync } from "node:fs"
import type { Fault } from "@samsyn/core"
import { describe, expect, it } from "vitest"
import { exampleFile, jsonOf, makeFolder, samsyn } from "./samsyn.ts"

const example = readFileSync(exampleFile, "utf8")

/** What `check --json` says of a file with this content. */
function faultsOf(content: string | Uint8Array): ReadonlyArray<Fault> {
  using folder = makeFolder()
  const ran = samsyn(["check", folder.write("pile.json", content), "--json"])
  const { faults } = jsonOf<{ faults: ReadonlyArray<Fault> }>(ran)
  expect(ran.exit).toBe(faults.length === 0 ? 0 : 1)
  return faults
}

describe("a snapshot file", () => {
  it("may begin with a byte order mark and have CRLF line ends", () => {
    expect(faultsOf(`\uFEFF${example.replaceAll("\n", "\r\n")}`)).toEqual([])
  })

  it("with several faults is refused with every one of them by path", () => {
    const broken = example
      .replace('"latestStartOn": "2026-11-16"', '"latestStartOn": "2026-02-30"')
      .replace('"lot": 13', '"lot": "thirteen"')
      .replace('"places": 1', '"places": -1')

    expect(faultsOf(broken).map((fault) => fault.path)).toEqual([
      "/referrals/1/rights/latestStartOn",
      "/referrals/2/lot",
      "/vacancies/0/places"
    ])
  })

  it("with dangling and repeated ids is refused by path", () => {
    const broken = example.replace('"unitId": "u-nord"', '"unitId": "u-gone"').replace('"id": "r-david"', '"id": "r-anne"')

    expect(faultsOf(broken).map(({ code, path }) => [path, code])).toEqual([
      ["/referrals/3/id", "repeated"],
      ["/vacancies/1/unitId", "unknown"]
    ])
  })

  it("in which a key stands twice in one object is refused, because two readers could take different ones", () => {
    const broken = example.replace('"lot": 13', '"lot": 13, "lot": 1')

    expect(faultsOf(broken).map(({ code, path }) => [path, code])).toEqual([["/referrals/2/lot", "repeated-key"]])
  })

  it("may have colons, braces and escaped quotes in its texts", () => {
    expect(faultsOf(example.replace("Nordlys rusklinikk", 'Nord\\": {\\\\ [lys\\u003a: :'))).toEqual([])
  })

  it("that is not JSON is refused with line and column, and none of its text", () => {
    const [fault] = faultsOf('{\n  "secret": "Kari Nordmann",\n  oops\n}')

    expect(fault).toEqual({ path: "", code: "not-json", message: "This is not JSON (line 3, column 3)" })
  })

  it.each([
    ["empty", "", "not-json"],
    ["cut off", example.slice(0, 1000), "not-json"],
    ["with a comment", `// hello\n${example}`, "not-json"],
    ["with a comma too many", example.replace('"duty": []', '"duty": [],'), "not-json"],
    ["nested without end", "[".repeat(200_000), "too-deep"],
    ["not UTF-8", Buffer.from(example.replace("Fjordgløtt", "Fjordgl\u00f8tt"), "latin1"), "not-utf-8"]
  ])("that is %s is refused as a whole", (_, content, code) => {
    expect(faultsOf(content).map((fault) => [fault.path, fault.code])).toEqual([["", code]])
  })

  it.each(["null", "[]", "7", '"text"', "{}"])("that holds only %s is refused for its shape", (content) => {
    expect(faultsOf(content).length).toBeGreaterThan(0)
  })

  it("that names a pack which is not shipped is refused, with a hint", () => {
    const [fault] = faultsOf(example.replace('"id": "no-tsb"', '"id": "our-own"'))

    expect(fault).toMatchObject({ path: "/rulePack/id", code: "unknown" })
    expect(fault?.message).toContain("--pack FILE")
  })

  it("is told to people on standard error, and nothing on standard output", () => {
    using folder = makeFolder()
    const ran = samsyn(["rank", folder.write("pile.json", example.replace('"lot": 13', '"lot": "thirteen"'))])

    expect(ran).toMatchObject({ exit: 1, stdout: "" })
    expect(ran.stderr).toContain("/referrals/2/lot")
  })

  it("never writes control characters of a file to a terminal", () => {
    using folder = makeFolder()
    const ran = samsyn(["match", folder.write("pile.json", example.replaceAll("Nordlys rusklinikk", "Nord\\u001b[2Jlys"))])

    expect(ran.exit).toBe(0)
    expect(ran.stdout).not.toContain("\u001b")
    expect(ran.stdout).toContain("Nord□[2Jlys")
  })
})

describe("a pack file", () => {
  it("with faults is refused by path", () => {
    using folder = makeFolder()
    const pack = JSON.parse(samsyn(["pack", "no-tsb"]).stdout)
    pack.conditions[0].latestStart = { weeks: "six" }
    const ran = samsyn(["rank", exampleFile, "--pack", folder.write("pack.json", JSON.stringify(pack)), "--json"])

    expect(ran.exit).toBe(1)
    expect(jsonOf<{ faults: ReadonlyArray<Fault> }>(ran).faults.every((fault) => fault.path.startsWith("/conditions/0/latestStart"))).toBe(
      true
    )
  })

  it("other than the one the snapshot names is used, and said on standard error", () => {
    using folder = makeFolder()
    const pack = JSON.parse(samsyn(["pack", "no-tsb"]).stdout)
    const ran = samsyn(["check", exampleFile, "--pack", folder.write("pack.json", JSON.stringify({ ...pack, version: "ours" }))])

    expect(ran.exit).toBe(0)
    expect(ran.stderr).toContain("no-tsb ours is used")
  })
})
