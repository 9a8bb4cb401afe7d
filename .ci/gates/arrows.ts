import type { Gate } from "../gate.ts"
import { runTool } from "../tool.ts"

interface Cruise {
  readonly summary: {
    readonly totalCruised: number
    readonly violations: ReadonlyArray<{ readonly from: string; readonly to: string; readonly rule: { readonly name: string } }>
  }
}

/** Which package may import which: .dependency-cruiser.cjs. */
export const arrows: Gate = {
  name: "arrows",
  looksAt: "modules",
  floor: 300,
  look: async (root) => {
    const run = await runTool(root, "depcruise", ["packages", "apps", "--output-type", "json"])
    if (!run.output.startsWith("{")) return { looked: 0, problems: [run.output] }
    const { summary } = JSON.parse(run.output) as Cruise
    return { looked: summary.totalCruised, problems: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`) }
  }
}
