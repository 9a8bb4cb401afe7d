import { pathToFileURL } from "node:url"
import { runTool } from "../tool.ts"
import type { Example } from "./collectExamples.ts"
import { exampleFolder } from "./exampleFolder.ts"

/** Runs an example in `root`; rejects where it throws, exits badly, or gives something else than it says. */
export function runExample(root: string, example: Example): Promise<void> {
  return example.language === "ts" ? runTypeScript(root, example) : runShell(root, example)
}

async function runTypeScript(root: string, example: Example): Promise<void> {
  using folder = exampleFolder(root, [example])
  for (const file of folder.files) await import(/* @vite-ignore */ pathToFileURL(file).href)
}

/** Each line `# => text` must be among what the commands print. */
async function runShell(root: string, { at, code }: Example): Promise<void> {
  const { exitCode, output } = await runTool(root, "bash", ["-euo", "pipefail", "-c", code])
  if (exitCode !== 0) throw new Error(`${at}: exit ${exitCode}\n${output}`)
  for (const [, expected = ""] of code.matchAll(/^# => (.*)$/gm)) {
    if (!output.includes(expected)) throw new Error(`${at}: "${expected}" is not in what it printed:\n${output}`)
  }
}
