import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { assert, beforeAll, describe, it } from "vitest"
import { buildPages } from "./built.ts"

const dist = fileURLToPath(new URL("../dist/", import.meta.url))
const most = 300_000

beforeAll(buildPages)

describe("the first page", () => {
  it.each(["Desk", "ProposalRoom", "CapacityRoom", "Near", "Places", "Me", "LetterRoom", "Oversight", "Practice"])(
    "is under 300 kB of scripts and styles, compressed: %s",
    (room) => {
      const page = readFileSync(`${dist}index.html`, "utf8")
      const named = [...page.matchAll(/assets\/[^"]+\.(?:js|css)/g)].map(([file]) => file)
      const own = neededBy(room, named)
      const files = withImports([...named, ...own])
      const weight = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(`${dist}${file}`)).length, gzipSync(page).length)

      assert.isAbove(own.filter((file) => file.endsWith(".css")).length, 0)
      assert.isBelow(weight, most, [...files].join(" "))
    }
  )
})

/** The scripts and styles that the first script fetches together when a room is entered, by the list that the bundler wrote into it. */
function neededBy(room: string, named: ReadonlyArray<string>): ReadonlyArray<string> {
  const first = readFileSync(`${dist}${named.find((file) => file.endsWith(".js")) ?? ""}`, "utf8")
  const [, all = "[]"] = /\.f=(\["assets[^\]]*\])/.exec(first) ?? []
  const [, places = ""] = new RegExp(`import\\(\`\\./${room}-[^]*?__vite__mapDeps\\(\\[([\\d,]*)\\]\\)`).exec(first) ?? []
  return places.split(",").flatMap((place) => (JSON.parse(all) as ReadonlyArray<string>)[Number(place)] ?? [])
}

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
