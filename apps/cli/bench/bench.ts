/**
 * The numbers of design section 6, each beside the named peer in one run: `npm run bench`. Only the ratios mean anything elsewhere.
 * `--small` runs a tenth of the sizes, to try the bench itself; a name (rank, solver, whole, clicks, worst, cli, service) runs that part alone.
 */
import { readFileSync } from "node:fs"
import { cpus, loadavg, totalmem } from "node:os"
import { scale, seed } from "./cases.ts"
import { benchCommandLine } from "./commandLineBench.ts"
import { benchRank } from "./rankBench.ts"
import { benchService } from "./serviceBench.ts"
import { benchSolver } from "./solverBench.ts"
import { benchClicks, benchWhole } from "./wholeBench.ts"
import { benchWorst } from "./worstBench.ts"

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  rank: benchRank,
  solver: benchSolver,
  whole: benchWhole,
  clicks: benchClicks,
  worst: benchWorst,
  cli: benchCommandLine,
  service: benchService
}
const named = process.argv.slice(2).filter((argument) => !argument.startsWith("--"))
const unknown = named.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) throw new Error(`no part is called ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}`)

printMachine()
for (const [name, bench] of Object.entries(parts)) if (named.length === 0 || named.includes(name)) await bench()
console.log(`most memory ever resident: ${(process.resourceUsage().maxRSS / 2 ** 10).toFixed(0)} MiB`)

function printMachine(): void {
  const version = (name: string) =>
    JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), "utf8")).version
  const processors = cpus()
  const load = loadavg().map((average) => average.toFixed(1))
  console.log(
    `machine: ${processors.length} × ${processors[0]?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${process.platform} ${process.arch}, load ${load.join(" ")}`
  )
  console.log(
    `versions: node ${process.versions.node}, ${["effect", "highs", "bipartite-matching"].map((name) => `${name} ${version(name)}`).join(", ")}`
  )
  console.log(`seed ${seed}, scale ${scale}; processor time of the working thread, medians; what, time, ratio, what to reach\n`)
}
