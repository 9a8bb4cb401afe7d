import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { problemsOf, runTool } from "../tool.ts"
import type { Example } from "./collectExamples.ts"
import { exampleFolder } from "./exampleFolder.ts"

/** What the compiler holds against the TypeScript examples, all at once; names that an example only shows may go unused. */
export async function checkTypes(root: string, examples: ReadonlyArray<Example>): Promise<ReadonlyArray<string>> {
  const typed = examples.filter(({ language }) => language === "ts")
  if (typed.length === 0) return []
  using folder = exampleFolder(root, typed)
  const compilerOptions = { types: ["node"], noUnusedLocals: false }
  writeFileSync(
    join(folder.path, "tsconfig.json"),
    JSON.stringify({ extends: "../tsconfig.base.json", compilerOptions, include: ["*.ts"] })
  )
  return problemsOf(await runTool(root, "tsc", ["-p", folder.path, "--pretty", "false"]))
}
