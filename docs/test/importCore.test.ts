import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { fences } from "../../.ci/examples/collectExamples.ts"
import { runTool } from "../../.ci/tool.ts"
import { packedIn, step, tarballsIn } from "./packages/packed.ts"

const root = join(import.meta.dirname, "../..")
const page = fences(readFileSync(join(root, "docs/how-to/import-core.md"), "utf8"))
const program = page.find(({ info }) => info.startsWith("ts "))?.code ?? ""
const printed = page.find(({ info }) => info === "text")?.code ?? ""

describe("the core, packed and installed in an empty project", () => {
  const project = mkdtempSync(join(tmpdir(), "samsyn-import-core-"))

  beforeAll(async () => {
    const packed = packedIn(inject("packing"))
    const tarball = tarballsIn(packed).find((file) => file.startsWith("samsyn-core-")) ?? ""
    cpSync(join(packed, tarball), join(project, tarball))
    writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }\n')
    cpSync(join(root, "docs/examples/pile.json"), join(project, "pile.json"))
    writeFileSync(join(project, "rank.ts"), program)
    await step(runTool(project, "npx", ["-y", "pnpm@12.21.0", "add", "--prefer-offline", `./${tarball}`]))
  })
  afterAll(() => rmSync(project, { recursive: true }))

  it("ranks the pile as the page says", async () => {
    expect((await step(runTool(project, process.execPath, ["rank.ts"]))).trim()).toBe(printed)
  })

  it("brings the JSON Schemas of both formats", async () => {
    const read = (format: string) => `(await import("@samsyn/core/${format}.schema.json", { with: { type: "json" } })).default.title`
    const program = `console.log(${read("snapshot")}, ${read("rule-pack")})`

    const output = await step(runTool(project, process.execPath, ["--input-type=module", "--eval", program]))

    expect(output.trim()).toBe("samsyn.snapshot/1 samsyn.rule-pack/1")
  })

  it("has types that a strict compiler accepts", async () => {
    const options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2024", "--allowImportingTsExtensions"]
    writeFileSync(
      join(project, "typed.ts"),
      program.replaceAll(
        /.*node:fs.*/g,
        "declare function readFileSync(path: string, as: string): string\ndeclare const console: { log(text: string): void }"
      )
    )

    expect(await step(runTool(project, join(root, "node_modules/.bin/tsc"), [...options, "--ignoreConfig", "typed.ts"]))).toBe("")
  })
})
