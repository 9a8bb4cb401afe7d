import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { assert, beforeAll, describe, it } from "vitest"
import { buildPages } from "./built.ts"

const dist = fileURLToPath(new URL("../dist/", import.meta.url))
const most = 300_000

beforeAll(buildPages)

describe("the first page", () => {
  it.each(["Desk", "Near", "Places", "Me", "Oversight"])("is under 300 kB of scripts and styles, compressed: %s", (room) => {
    const page = readFileSync(`${dist}index.html`, "utf8")
    const named = [...page.matchAll(/assets\/[^"]+\.(?:js|css)/g)].map(([file]) => file)
    const own = readdirSync(`${dist}assets`)
      .filter((file) => file.startsWith(`${room}-`))
      .map((file) => `assets/${file}`)
    const files = withImports([...named, ...own.filter((file) => file.endsWith(".js"))]).union(new Set(own))
    const weight = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(`${dist}${file}`)).length, gzipSync(page).length)

    assert.isAbove(own.length, 0)
    assert.isBelow(weight, most, [...files].join(" "))
  })
})

/** Scripts with all that they need before they run: what is only fetched when it is asked for is not among them. */
function withImports(files: ReadonlyArray<string>): Set<string> {
  const all = new Set<string>()
  const take = (file: string) => {
    if (all.has(file)) return
    all.add(file)
    if (!file.endsWith(".js")) return
    const text = readFileSync(`${dist}${file}`, "utf8")
    for (const [, imported] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) take(`assets/${imported ?? ""}`)
  }
  for (const file of files) take(file)
  return all
}
