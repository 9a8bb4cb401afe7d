import { readdirSync, readFileSync } from "node:fs"
import { basename, dirname, join, relative } from "node:path"
import { noTsb, readSnapshot } from "@samsyn/core"
import { describe, expect, it } from "vitest"
import { fences } from "../../.ci/examples/collectExamples.ts"
import { filesOf } from "../../.ci/tool.ts"
import { drawClosures } from "../method/figures/drawClosures.ts"
import { measureFewerPlaced, renderMeasured } from "../method/measure/fewerPlaced.ts"

const root = join(import.meta.dirname, "../..")
const folder = join(root, "docs/method")
const pages = readdirSync(folder).filter((name) => name.endsWith(".md"))
const textOf = (page: string) => readFileSync(join(folder, page), "utf8")

/** A rule of a page and the law that tests it: `docs/method/page.md#heading`, the test's file and the law's title. */
interface LawLink {
  readonly rule: string
  readonly file: string
  readonly title: string
}

function slug(heading: string): string {
  const kept = heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s-]/gu, "")
  return kept.trim().replaceAll(/\s/g, "-")
}

function linksOf(page: string): ReadonlyArray<LawLink> {
  return textOf(page)
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const rule = `docs/method/${page}#${slug(section.split("\n")[0] ?? "")}`
      return [...section.matchAll(/^- Law: \[(.+)\]\((.+)\)$/gm)].map(([, title = "", target = ""]) => ({
        rule,
        file: relative(root, join(folder, target)),
        title
      }))
    })
}

/** The laws of a test file with the rules that the comments right above each of them name. */
function lawsOf(file: string): ReadonlyMap<string, ReadonlyArray<string>> {
  const laws = new Map<string, ReadonlyArray<string>>()
  let rules: Array<string> = []
  for (const line of readFileSync(join(root, file), "utf8").split("\n")) {
    const rule = /^\s*\/\/ (docs\/method\/\S+)$/.exec(line)?.[1]
    const title = /^\s*it(?:\.skipIf\(.+?\))?\("(.+)", /.exec(line)?.[1]
    if (rule !== undefined) rules.push(rule)
    else if (title !== undefined) laws.set(title, rules)
    if (!/^\s*\/\//.test(line)) rules = []
  }
  return laws
}

const links = pages.flatMap(linksOf)

describe("the pages of the method", () => {
  it("link each rule to a law that there is, and the law links back", () => {
    expect(links.length).toBeGreaterThan(60)
    for (const { file, rule, title } of links) expect([title, lawsOf(file).get(title)]).toEqual([title, expect.arrayContaining([rule])])
  })

  it("are named by no law that they do not name", () => {
    const back = filesOf(root, "packages/*/src/**/*.test.ts").flatMap((file) =>
      [...lawsOf(file)].flatMap(([title, rules]) => rules.map((rule): LawLink => ({ rule, file, title })))
    )
    for (const link of back) expect(links).toContainEqual(link)
  })

  it("show the figure that the program draws", () => {
    const reading = readSnapshot(JSON.parse(readFileSync(join(root, "docs/examples/ward.json"), "utf8")), noTsb)
    if (reading.tag === "refused") throw new Error("refused")
    const [figure] = fences(textOf("matching.md")).filter(({ info }) => info === "mermaid")
    expect(figure?.code).toBe(drawClosures(reading.value, noTsb))
  })

  it("show what the program measures: fewer are placed than possible only where someone can be late", () => {
    const rows = measureFewerPlaced()
    expect(textOf("matching.md")).toContain(renderMeasured(rows))
    for (const { most, placed } of rows) expect(placed).toBeLessThanOrEqual(most)
    expect(rows.at(-1)).toMatchObject({ fewerIn: 0 })
  })

  it("are all in the list of pages", () => {
    const list = textOf("README.md")
    for (const page of pages.filter((name) => name !== "README.md")) expect(list).toContain(`](${basename(page)})`)
    expect(dirname(relative(root, folder))).toBe("docs")
  })
})
