import type { Gate } from "../gate.ts"
import { countIn, problemsOf, runTool } from "../tool.ts"

/** Files, exports and dependencies that nobody uses; the second run leaves the tests out, so that no file or dependency lives for its test alone. */
export const unused: Gate = {
  name: "unused",
  looksAt: "files",
  floor: 300,
  look: async (root) => {
    const reporters = ["--no-progress", "--reporter", "symbols", "--reporter", "./.ci/knipReporter.ts"]
    const all = await runTool(root, "knip", reporters)
    const production = await runTool(root, "knip", ["--production", "--include", "files,dependencies", ...reporters])
    return { looked: countIn(all.output, /looked at (\d+) files/), problems: [...problemsOf(all), ...problemsOf(production)] }
  }
}
