import type { Gate } from "../gate.ts"
import { countIn, problemsOf, runTool } from "../tool.ts"

/** The rules are in .oxlintrc.json; those of the pure packages (imports, globals) are its overrides. */
export const lint: Gate = {
  name: "lint",
  looksAt: "files",
  floor: 300,
  look: async (root) => {
    const run = await runTool(root, "oxlint", ["--deny-warnings", "--report-unused-disable-directives", "."])
    return { looked: countIn(run.output, /on (\d+) files? with/), problems: problemsOf(run) }
  }
}
