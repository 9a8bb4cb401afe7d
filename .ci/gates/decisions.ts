import { readFileSync } from "node:fs"
import { basename, join } from "node:path"
import type { Gate } from "../gate.ts"
import { filesOf } from "../tool.ts"

const sections = ["Context", "Decision", "Consequences", "What would make us change it"]

/** Decision records are numbered once, say what they must, and name each other both ways where one replaces another. */
export const decisions: Gate = {
  name: "decisions",
  looksAt: "records",
  floor: 10,
  look: async (root) => {
    const records = filesOf(root, "docs/decisions/*.md").map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }))
    return { looked: records.length, problems: [...records.flatMap(faultsOf), ...repeated(records), ...oneWay(records)] }
  }
}

interface Written {
  readonly path: string
  readonly text: string
}

function faultsOf({ path, text }: Written): ReadonlyArray<string> {
  const faults: Array<string> = []
  if (!/^\d{4}-[a-z0-9-]+\.md$/.test(basename(path))) faults.push(`${path}: is not named as 0001-what-was-decided.md`)
  if (!/^- Status: (accepted|proposed|superseded by \[\d{4}\]\(.+\))$/m.test(text)) faults.push(`${path}: has no status we know`)
  if (!/^- Date: \d{4}-\d{2}-\d{2}$/m.test(text)) faults.push(`${path}: has no date`)
  for (const section of sections) {
    const body = text.split(`\n## ${section}\n`)[1]?.split("\n## ")[0]
    if (body === undefined || body.trim() === "") faults.push(`${path}: "${section}" is missing or empty`)
  }
  return faults
}

function repeated(records: ReadonlyArray<Written>): ReadonlyArray<string> {
  const numbers = records.map(({ path }) => numberOf(path))
  return records.filter(({ path }, index) => numbers.indexOf(numberOf(path)) !== index).map(({ path }) => `${path}: its number is taken`)
}

function oneWay(records: ReadonlyArray<Written>): ReadonlyArray<string> {
  const links = (word: string): ReadonlyArray<readonly [string, string]> =>
    records.flatMap(({ path, text }) =>
      [...text.matchAll(new RegExp(`^- (?:Status: )?${word} \\[(\\d{4})\\]`, "gim"))].map(
        (match) => [numberOf(path), match[1] ?? ""] as const
      )
    )
  const forth = links("supersedes").map(([later, earlier]) => `${later} supersedes ${earlier}`)
  const back = links("superseded by").map(([earlier, later]) => `${later} supersedes ${earlier}`)
  return [...forth.filter((link) => !back.includes(link)), ...back.filter((link) => !forth.includes(link))].map(
    (link) => `${link}, but only one of them says so`
  )
}

function numberOf(path: string): string {
  return basename(path).slice(0, 4)
}
