import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Gate } from "../gate.ts"
import { filesOf } from "../tool.ts"

const dictionary = "docs/vocabulary.md"

/** Every schema that has a name is in the dictionary, and every row of the dictionary is whole. */
export const vocabulary: Gate = {
  name: "vocabulary",
  looksAt: "schema names",
  floor: 50,
  look: async (root) => {
    const text = existsSync(join(root, dictionary)) ? readFileSync(join(root, dictionary), "utf8") : ""
    const rows = text.split("\n").filter((line) => line.startsWith("| `"))
    const terms = new Set(rows.flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map((match) => match[1])))
    const names = identifiers(root)
    return {
      looked: names.size,
      problems: [
        ...[...names].filter(([name]) => !terms.has(name)).map(([name, path]) => `${path}: ${name} is not in ${dictionary}`),
        ...rows.filter((row) => row.split("|").length !== 8).map((row) => `${dictionary}: a row needs its six columns: ${row}`)
      ]
    }
  }
}

/** The identifiers that schemas of the pure packages carry, and the file of each. */
function identifiers(root: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const path of filesOf(root, "packages/{core,casework,contract}/src/**/*.ts")) {
    if (path.endsWith(".test.ts")) continue
    for (const [, name = ""] of readFileSync(join(root, path), "utf8").matchAll(/\bidentifier: "([^"]+)"/g)) found.set(name, path)
  }
  return found
}
