import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core"
import { publint } from "publint"
import { formatMessage } from "publint/utils"
import { build, minify } from "vite"
import { describe, expect, inject, it } from "vitest"
import { runTool } from "../../../.ci/tool.ts"
import { packedIn, published, step, tarballsIn } from "./packed.ts"

const packed = packedIn(inject("packing"))
const tarballs = tarballsIn(packed)
const bytesOf = (tarball: string) => new Uint8Array(readFileSync(join(packed, tarball)))

/** We publish ES modules alone: how CommonJS and the resolution of Node 10 see them is not asked. */
const resolutionsNotAsked = new Set(["node10", "node16-cjs"])

describe("the packages that others use", () => {
  it("are all packed", () => {
    expect(tarballs).toHaveLength(published.length)
  })

  it.each(tarballs)("%s has a manifest that publint finds nothing wrong with", async (tarball) => {
    const { messages, pkg } = await publint({ pack: { tarball: bytesOf(tarball).buffer }, strict: true })

    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
  })

  it.each(tarballs)("%s has types that are those of its code", async (tarball) => {
    const result = await checkPackage(createPackageFromTarballData(bytesOf(tarball)))

    expect(result.types).toBeTruthy()
    expect(
      "problems" in result
        ? result.problems.filter((problem) => !("resolutionKind" in problem && resolutionsNotAsked.has(problem.resolutionKind)))
        : []
    ).toEqual([])
  })

  it("import and run with nothing beside them but what they declare", async () => {
    const program = published.map((name) => `console.log(Object.keys(await import("${name}")).length > 0)`).join("\n")

    const output = await step(runTool(packed, process.execPath, ["--input-type=module", "--eval", program]))

    expect(output.trim().split("\n")).toEqual(published.map(() => "true"))
  })
})

describe("in a page", () => {
  it("the core takes at most 40 kB beside effect", async () => {
    expect(await kilobytesOf(`export * from "@samsyn/core"`, [/^effect/])).toBeLessThanOrEqual(40)
  })

  it("the typed client takes at most 30 kB beside effect and the core", async () => {
    const client = `import { Api } from "@samsyn/contract"\nimport { HttpApiClient } from "effect/http-api"\nexport const client = HttpApiClient.make(Api)`

    expect(await kilobytesOf(client, [/^effect/, "@samsyn/core"])).toBeLessThanOrEqual(30)
  })
})

/** What a program weighs as bundled, minified and compressed by gzip, in kB of 1000 bytes, apart from what is `beside` it. */
async function kilobytesOf(program: string, beside: ReadonlyArray<string | RegExp>): Promise<number> {
  const entry = join(packed, "entry.js")
  writeFileSync(entry, program)
  const bundling = { write: false, lib: { entry, formats: ["es" as const] }, rolldownOptions: { external: [...beside] } }
  const output = await build({ root: packed, configFile: false, logLevel: "error", build: bundling })
  const chunks = (Array.isArray(output) ? output : []).flatMap((bundle) => bundle.output)
  const code = chunks.map((part) => (part.type === "chunk" ? part.code : "")).join("")
  const { code: minified } = await minify("bundle.js", code, { module: true })
  expect(minified.length).toBeGreaterThan(1000)
  return gzipSync(minified).byteLength / 1000
}
