import { basename } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { judge } from "../../.ci/gate.ts"
import { gates } from "../../.ci/gates.ts"
import { runTool } from "../../.ci/tool.ts"
import { plantedTree } from "./plantedTree.ts"

const core = "packages/core"

/** What a gate says of a tree in which something is planted, as one text. */
async function verdict(name: string, parts: ReadonlyArray<string>, planted: Readonly<Record<string, string>>): Promise<string> {
  const gate = gates.find((candidate) => candidate.name === name)
  if (gate === undefined) throw new Error(`no gate is called ${name}`)
  using tree = plantedTree(parts, planted)

  const { passed, line, problems } = await judge(gate, tree.root)

  expect(passed).toBe(false)
  return [line, ...problems].join("\n")
}

describe("each gate refuses what it is there for", () => {
  it("format: a file that is not formatted", async () => {
    expect(await verdict("format", [], { "packages/core/src/planted.ts": "export const planted = 'single quotes';\n" })).toContain(
      "planted.ts"
    )
  })

  it("types: a wrong type", async () => {
    expect(await verdict("types", [core], { "packages/core/src/planted.ts": 'export const planted: number = "one"\n' })).toContain("TS2322")
  })

  it("types: an Effect that nobody runs", async () => {
    const source = 'import { Effect } from "effect"\nexport function planted(): void {\n  Effect.log("never said")\n}\n'

    expect(await verdict("types", [core], { "packages/core/src/planted.ts": source })).toContain("floatingEffect")
  })

  it("unused: a file that nobody imports", async () => {
    expect(await verdict("unused", [core], { "packages/core/src/planted.ts": "export const planted = 1\n" })).toContain(
      "packages/core/src/planted.ts"
    )
  })

  it("examples: one that gives something else than it says", async () => {
    const page = "```ts run\nconst two = 1 + 1\n;[two, { two }] // => [2, { two: 3 }]\n```\n"

    expect(await verdict("examples", [], { "docs/planted.md": page })).toContain(
      "docs/planted.md:1, line 2: got [ 2, { two: 2 } ], expected [ 2, { two: 3 } ]"
    )
  })

  it("examples: one that does not compile", async () => {
    const page = '```ts run\nconst one: number = "one"\nString(one) // => "one"\n```\n'

    expect(await verdict("examples", [], { "docs/planted.md": page })).toContain("docs.planted.md.1.ts(2,7): error TS2322")
  })

  it("examples: one in a docstring that throws", async () => {
    const source = '/**\n * ```ts run\n * throw new Error("planted")\n * ```\n */\nexport const planted = 1\n'

    expect(await verdict("examples", [], { "packages/core/src/planted.ts": source })).toContain("planted")
  })

  it("examples: a command that exits badly, or does not print what it should", async () => {
    const page = "```sh run\nfalse\n```\n\n```sh run\necho one\n# => two\n```\n"

    const said = await verdict("examples", [], { "docs/planted.md": page })

    expect(said).toContain("docs/planted.md:1: exit 1")
    expect(said).toContain('docs/planted.md:5: "two" is not in what it printed')
  })

  it("examples: a fence that neither runs nor says why not", async () => {
    expect(await verdict("examples", [], { "docs/planted.md": "```ts\nnonsense\n```\n" })).toContain("docs/planted.md:1")
  })

  it("examples: a fence that names a test there is not", async () => {
    expect(await verdict("examples", [], { "docs/planted.md": "```sh run-by: docs/test/nowhere.test.ts\ntrue\n```\n" })).toContain(
      "docs/planted.md:1: there is no docs/test/nowhere.test.ts"
    )
  })

  it("vocabulary: a schema whose name is not in the dictionary", async () => {
    const source = 'import { Schema } from "effect"\nexport const Planted = Schema.String.annotate({ identifier: "Planted" })\n'

    expect(await verdict("vocabulary", ["docs"], { "packages/core/src/Planted.ts": source })).toContain(
      "Planted is not in docs/vocabulary.md"
    )
  })

  it("decisions: an empty record, a number taken twice, a record replaced without knowing it", async () => {
    const record = (lines: string) =>
      `# Planted\n\n${lines}\n\n## Context\n\nx\n\n## Decision\n\nx\n\n## Consequences\n\nx\n\n## What would make us change it\n\nx\n`

    const said = await verdict("decisions", ["docs"], {
      "docs/decisions/0001-planted.md": record("- Status: accepted\n- Date: 2026-11-21"),
      "docs/decisions/9001-planted.md": "",
      "docs/decisions/9002-planted.md": record(
        "- Status: accepted\n- Date: 2026-11-21\n- Supersedes [0002](0002-dates-instead-of-a-score.md)"
      )
    })

    expect(said).toContain("its number is taken")
    expect(said).toContain('9001-planted.md: "Decision" is missing or empty')
    expect(said).toContain("9002 supersedes 0002, but only one of them says so")
  })

  it("links: one that leads nowhere, in file or heading", async () => {
    const said = await verdict("links", ["docs"], { "docs/planted.md": "# Here\n\n[a](nowhere.md) [b](#there) [c](#here)\n" })

    expect(said).toContain("docs/planted.md: nowhere.md leads nowhere")
    expect(said).toContain("docs/planted.md: #there leads nowhere")
    expect(said).not.toContain("#here")
  })
})

describe("lint refuses in the pure packages", () => {
  const plants: ReadonlyArray<readonly [what: string, path: string, source: string, complaint: string]> = [
    [
      "an effect",
      "packages/core/src/effect.ts",
      'import { Effect } from "effect"\nexport const planted = Effect.void\n',
      "'Effect' import from 'effect'"
    ],
    [
      "an unstable module",
      "packages/core/src/http.ts",
      'import { HttpApi } from "effect/http-api"\nexport const planted = HttpApi.make\n',
      "'effect/http-api' import"
    ],
    [
      "a file system",
      "packages/core/src/files.ts",
      'import { readFileSync } from "node:fs"\nexport const planted = readFileSync\n',
      "'node:fs' import"
    ],
    ["a clock", "packages/core/src/clock.ts", "export const planted = () => Date.now()\n", "Unexpected use of 'Date'"],
    ["chance", "packages/core/src/chance.ts", "export const planted = () => Math.random()\n", "'Math.random' is restricted"],
    [
      "an environment",
      "packages/core/src/environment.ts",
      'export const planted = () => process.env["HOME"]\n',
      "Unexpected use of 'process'"
    ],
    [
      "a database",
      "packages/casework/src/database.ts",
      'import { sql } from "drizzle-orm"\nexport const planted = sql\n',
      "'drizzle-orm' import"
    ],
    [
      "a handler",
      "packages/contract/src/handler.ts",
      'import { Effect } from "effect"\nexport const planted = Effect.void\n',
      "'Effect' import from 'effect'"
    ],
    [
      "a promise nobody waits for",
      "packages/core/src/promise.ts",
      "export function planted(work: () => Promise<void>): void {\n  work()\n}\n",
      "no-floating-promises"
    ]
  ]
  let said: ReadonlyArray<string> = []
  beforeAll(async () => {
    const planted = Object.fromEntries(plants.map(([, path, source]) => [path, source]))
    said = (await verdict("lint", [core, "packages/casework", "packages/contract"], planted)).split(/\n\s+x /)
  })

  it.each(plants)("%s (%s)", (_what, path, _source, complaint) => {
    expect(said.filter((problem) => problem.includes(complaint) && problem.includes(path))).toHaveLength(1)
  })
})

describe("arrows refuses", () => {
  const reaches: ReadonlyArray<readonly [from: string, to: string]> = [
    [core, "packages/store"],
    ["packages/casework", "packages/application"],
    ["packages/contract", "packages/application"],
    ["packages/application", "packages/store"],
    ["packages/application", "packages/testing"],
    ["packages/store", "packages/http"],
    ["packages/http", "packages/store"],
    ["apps/web", "packages/http"],
    ["apps/cli", "packages/store"],
    ["apps/coordination", "apps/cli"]
  ]
  let said = ""
  beforeAll(async () => {
    const planted = reaches.map(([from, to]) => [
      `${from}/src/planted-${basename(to)}.ts`,
      `import * as reached from "../../../${to}/src/reached.ts"\nexport const planted = reached\n`
    ])
    said = await verdict("arrows", [], {
      ...Object.fromEntries(planted),
      ...Object.fromEntries(reaches.map(([, to]) => [`${to}/src/reached.ts`, "export const reached = 1\n"])),
      "packages/core/src/files.ts": 'import { readFileSync } from "node:fs"\nexport const planted = readFileSync\n',
      "packages/core/src/chicken.ts": 'import { egg } from "./egg.ts"\nexport const chicken = (): unknown => egg\n',
      "packages/core/src/egg.ts": 'import { chicken } from "./chicken.ts"\nexport const egg = (): unknown => chicken\n'
    })
  })

  it.each(reaches)("%s importing %s", (from, to) => {
    expect(said).toContain(`${from}/src/planted-${basename(to)}.ts -> ${to}/src/reached.ts`)
  })

  it("a built-in module in the core", () => {
    expect(said).toContain("packages/core needs nothing but effect: packages/core/src/files.ts -> fs")
  })

  it("a circle", () => {
    expect(said).toContain("no cycles: packages/core/src/chicken.ts -> packages/core/src/egg.ts")
  })
})

describe("npm run check", () => {
  it("fails every gate that looked at nothing, runs them all the same, and exits 1", async () => {
    using tree = plantedTree([], {})

    const { exitCode, output } = await runTool(tree.root, process.execPath, [".ci/check.ts"])

    expect(exitCode).toBe(1)
    expect([...output.matchAll(/^FAIL {2}(\w+)/gm)].map((match) => match[1])).toEqual(gates.map(({ name }) => name))
  })
})
