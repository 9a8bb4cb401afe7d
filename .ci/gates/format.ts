import type { Gate } from "../gate.ts"
import { countIn, problemsOf, runTool } from "../tool.ts"

export const format: Gate = {
  name: "format",
  looksAt: "files",
  floor: 300,
  look: async (root) => {
    const run = await runTool(root, "biome", ["format", "--reporter=summary", "."])
    return { looked: countIn(run.output, /Checked (\d+) files?/), problems: problemsOf(run) }
  }
}
