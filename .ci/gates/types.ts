import { isAbsolute, relative } from "node:path"
import type { Gate, Outcome } from "../gate.ts"
import { filesOf, problemsOf, runTool } from "../tool.ts"

/** TypeScript with the rules of Effect's language service: an Effect that nobody runs is an error. */
export const types: Gate = {
  name: "types",
  looksAt: "files",
  floor: 300,
  look: async (root) => {
    const projects = filesOf(root, "{packages,apps}/*/tsconfig.json", ".ci/tsconfig.json")
    const compiler = (await runTool(root, "effect-tsgo", ["get-exe-path"])).output.trim()
    const seen = new Set<string>()
    const problems: Array<string> = []
    for (const project of projects) {
      const outcome = await checkProject(root, compiler, project, seen)
      problems.push(...outcome.problems)
      if (outcome.looked === 0) problems.push(`${project}: no file of this repository was looked at`)
    }
    return { looked: seen.size, problems }
  }
}

async function checkProject(root: string, compiler: string, project: string, seen: Set<string>): Promise<Outcome> {
  const run = await runTool(root, compiler, ["-p", project, "--noEmit", "--listFiles", "--pretty", "false"])
  const lines = run.output.split("\n")
  const ours = lines
    .filter(isAbsolute)
    .map((file) => relative(root, file))
    .filter((file) => !file.startsWith("..") && !file.includes("node_modules"))
  for (const file of ours) seen.add(file)
  const complaints = lines.filter((line) => !isAbsolute(line) && !line.startsWith("bundled:")).join("\n")
  return { looked: ours.length, problems: problemsOf({ exitCode: run.exitCode, output: `${project}\n${complaints}` }) }
}
