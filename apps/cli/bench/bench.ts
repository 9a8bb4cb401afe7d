/**
 * Ratios of design section 6 that already apply, each beside the named peer in one run: `npm run bench`.
 * Times are medians of this machine; only the ratios mean anything elsewhere. `--small` runs a tenth of the sizes, to try the bench itself.
 */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { cpus, tmpdir, totalmem } from "node:os"
import { join } from "node:path"
import { actNow, match, noTsb, placeQueue, readSnapshot, type Snapshot } from "@samsyn/core"
import { largeSnapshot } from "@samsyn/testing"
import { duration, measure } from "./measure.ts"
import {
  graphOf,
  linearProgramme,
  onePlaceEach,
  type PlainProblem,
  placedByBipartiteMatching,
  placedByEffect,
  placedByHighs
} from "./peers.ts"

const seed = 7
const scale = process.argv.includes("--small") ? 0.1 : 1
const sized = (size: number) => Math.round(size * scale)

printMachine()
await benchRank()
await benchMatching()
await benchWhole()
await benchActNow()
benchCommandLine()

function printMachine(): void {
  const version = (name: string) =>
    JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), "utf8")).version
  const processors = cpus()
  console.log(
    `machine: ${processors.length} × ${processors[0]?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${process.platform} ${process.arch}`
  )
  console.log(
    `versions: node ${process.versions.node}, ${["effect", "highs", "bipartite-matching"].map((name) => `${name} ${version(name)}`).join(", ")}`
  )
  console.log(`seed ${seed}, scale ${scale}; medians of several runs; each line: what, time, ratio, what to reach\n`)
}

function line(what: string, time: number, rest = ""): void {
  console.log(`${what.padEnd(72)} ${duration(time).padStart(10)}  ${rest}`)
}

async function benchRank(): Promise<void> {
  const referrals = sized(100_000)
  const snapshot = largeSnapshot(noTsb, { referrals, vacancies: 0, places: 0, edges: 1, factsPerReferral: 5, seed })
  const rank = await measure(5, () => placeQueue(snapshot, noTsb, { vantage: "pile" }))
  const keys = snapshot.referrals.map(({ id, lot, rights, seniorityOn }) => ({
    lane: 0,
    latestStart: rights.latestStartOn ?? "",
    seniorityOn,
    lot,
    id
  }))
  type Keys = (typeof keys)[number]
  const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
  const compare = (one: Keys, other: Keys) =>
    one.lane - other.lane ||
    byText(one.latestStart, other.latestStart) ||
    byText(one.seniorityOn, other.seniorityOn) ||
    one.lot - other.lot ||
    byText(one.id, other.id)
  const sort = await measure(5, () => keys.toSorted(compare))
  const size = `${referrals.toLocaleString("en")} referrals, ${(referrals * 5).toLocaleString("en")} facts`
  line(`comparator sort of ${referrals.toLocaleString("en")} key objects`, sort.milliseconds)
  line(
    `rank with reasons, ${size}`,
    rank.milliseconds,
    `${(rank.milliseconds / sort.milliseconds).toFixed(1)} × the sort (reach 3, reasons on demand)\n`
  )
}

async function benchMatching(): Promise<void> {
  const [people, vacancies, places, edgesEach] = [sized(10_000), sized(1000), 9, 40]
  const snapshot = largeSnapshot(noTsb, { referrals: people, vacancies, places, edges: edgesEach, allOnTime: true, seed })
  const ours = await measure(5, () => match(snapshot, noTsb))
  const placed = ours.result.assignments.length
  const problem = plainProblem(snapshot)
  const size = `${people.toLocaleString("en")} × ${vacancies.toLocaleString("en")} × ${places} places, ${problem.edges.length.toLocaleString("en")} edges`
  console.log(`matching, all starts on time, ${size}; ${placed.toLocaleString("en")} placed by each`)
  line("match: eligibility, all six levels, certificates", ours.milliseconds)
  const against = (name: string, peer: { readonly milliseconds: number; readonly result: number | undefined }, reach: number) => {
    if (peer.result !== undefined && peer.result !== placed) throw new Error(`${name} placed ${peer.result}, match placed ${placed}`)
    const ratio = (peer.milliseconds / ours.milliseconds).toFixed(1)
    line(
      name,
      peer.milliseconds,
      `${peer.result === undefined ? "stopped, not done: at least " : ""}${ratio} × the time of match (reach ${reach})`
    )
  }
  const expanded = onePlaceEach(problem)
  against("npm bipartite-matching, edges given, how many only", await measure(3, () => placedByBipartiteMatching(problem, expanded)), 10)
  const programme = linearProgramme(problem)
  against(
    "npm highs (wasm), linear programme given, how many only",
    await measure(1, () => placedByHighs(programme, { secondsMax: 30 })),
    100
  )
  const graph = graphOf(problem, expanded)
  against("effect Graph.maximumBipartiteMatching, graph given, how many only", await measure(1, () => placedByEffect(graph)), 50)
  console.log("")
}

/** In these snapshots a care level is all that eligibility rests on; that as many are placed by each shows that it is. */
function plainProblem(snapshot: Snapshot): PlainProblem {
  const byLevel = Map.groupBy(snapshot.vacancies.keys(), (index) => snapshot.vacancies[index]?.careLevel ?? "")
  return {
    people: snapshot.referrals.length,
    places: snapshot.vacancies.map((vacancy) => vacancy.places),
    edges: snapshot.referrals.flatMap((referral, person) =>
      referral.careLevels.flatMap((level) => (byLevel.get(level) ?? []).map((vacancy) => [person, vacancy] as const))
    )
  }
}

async function benchWhole(): Promise<void> {
  for (const [people, vacancies, reach] of [
    [1500, 150, "16 ms"],
    [100_000, 1000, "1 s"]
  ] as const) {
    const snapshot = largeSnapshot(noTsb, { referrals: sized(people), vacancies: sized(vacancies), places: 9, edges: 40, seed })
    const whole = await measure(people > 10_000 ? 1 : 15, () => match(snapshot, noTsb))
    line(
      `whole matching with closures, ${sized(people).toLocaleString("en")} × ${sized(vacancies).toLocaleString("en")}`,
      whole.milliseconds,
      `(reach ${reach})`
    )
  }
}

async function benchActNow(): Promise<void> {
  const snapshot = largeSnapshot(noTsb, { referrals: sized(1500), vacancies: sized(150), places: 9, edges: 40, windows: 100, seed })
  const rows = await measure(15, () => actNow(snapshot, noTsb))
  line(
    `act now, ${rows.result.length} windows at ${sized(1500).toLocaleString("en")} × ${sized(150)}, without place`,
    rows.milliseconds,
    "(reach 100 ms, with place)\n"
  )
}

function benchCommandLine(): void {
  const folder = mkdtempSync(join(tmpdir(), "samsyn-bench-"))
  try {
    const runs = [
      ["rank", largeSnapshot(noTsb, { referrals: sized(100_000), vacancies: 0, places: 0, edges: 1, factsPerReferral: 5, seed })],
      ["match", largeSnapshot(noTsb, { referrals: sized(10_000), vacancies: sized(1000), places: 9, edges: 40, seed })]
    ] as const
    for (const [command, snapshot] of runs) {
      if (readSnapshot(snapshot, noTsb).tag === "refused") throw new Error("the bench drew a snapshot that the core refuses")
      const file = join(folder, `${command}.json`)
      writeFileSync(file, JSON.stringify(snapshot))
      const from = performance.now()
      const ran = spawnSync(process.execPath, [new URL("../src/main.ts", import.meta.url).pathname, command, file, "--json"], {
        stdio: ["ignore", "ignore", "inherit"]
      })
      if (ran.status !== 0) throw new Error(`samsyn ${command} ended with ${ran.status}`)
      const size = `${snapshot.referrals.length.toLocaleString("en")} referrals, ${snapshot.vacancies.length.toLocaleString("en")} vacancies, ${(statSync(file).size / 1e6).toFixed(0)} MB`
      line(`samsyn ${command} --json on a file: ${size}`, performance.now() - from, "(reach: seconds)")
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
