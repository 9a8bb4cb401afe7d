import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { runTool } from "../tool.ts"
import type { Example } from "./collectExamples.ts"
import { translate } from "./translate.ts"

/** Runs an example in `root`; rejects where it throws, exits badly, or gives something else than it says. */
export function runExample(root: string, example: Example): Promise<void> {
  return example.language === "ts" ? runTypeScript(root, example) : runShell(root, example)
}

/** Written beside node_modules, so that it resolves what a reader's file would. */
async function runTypeScript(root: string, { at, code }: Example): Promise<void> {
  const folder = mkdtempSync(join(root, ".examples-"))
  try {
    const file = join(folder, `${at.replaceAll(/[/:]/g, ".")}.ts`)
    writeFileSync(file, translate(code, at))
    await import(/* @vite-ignore */ pathToFileURL(file).href)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Each line `# => text` must be among what the commands print. */
async function runShell(root: string, { at, code }: Example): Promise<void> {
  const { exitCode, output } = await runTool(root, "bash", ["-euo", "pipefail", "-c", code])
  if (exitCode !== 0) throw new Error(`${at}: exit ${exitCode}\n${output}`)
  for (const [, expected = ""] of code.matchAll(/^# => (.*)$/gm)) {
    if (!output.includes(expected)) throw new Error(`${at}: "${expected}" is not in what it printed:\n${output}`)
  }
}
