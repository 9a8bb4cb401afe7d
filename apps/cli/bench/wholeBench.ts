import { setTimeout } from "node:timers/promises"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { actNow, displacement, match, noTsb } from "@samsyn/core"
import { solve } from "../../../packages/core/src/matching/solve.ts"
import { problemOf, sized, snapshotOf, visitsText } from "./cases.ts"
import { counted, measure, printLine } from "./measure.ts"

/** The whole matching by size, the input already read, with the memory it holds and the edges it looks at. */
export async function benchWhole(): Promise<void> {
  const sizes: ReadonlyArray<readonly [number, number, string]> = [
    [1500, 150, "(reach 16 ms)"],
    [10_000, 1000, ""],
    [25_000, 1000, ""],
    [50_000, 1000, ""],
    [100_000, 1000, "(reach 1 s)"]
  ]
  for (const [people, vacancies, reach] of sizes) {
    const snapshot = snapshotOf({ referrals: sized(people), vacancies: sized(vacancies), places: 9, edges: 40 })
    const whole = await measure(() => match(snapshot, noTsb))
    const problem = problemOf(snapshot)
    const solution = solve(problem)
    const what = `whole matching, ${counted(sized(people))} × ${counted(sized(vacancies))}, ${counted(problem.vacancyOf.length)} edges`
    printLine(what, whole.milliseconds, reach)
    console.log(`  ${visitsText(problem, solution)} (reach 2 at daysLate); ${solution.closures.length} closures`)
    const byEdges = await megabytes(() => problemOf(snapshot))
    const byAnswer = await megabytes(() => match(snapshot, noTsb))
    console.log(`  memory held: ${byEdges} by the edges and their ranks, ${byAnswer} by the answer`)
  }
  console.log("")
}

/** The questions of one click, at the size of a country like Norway. */
export async function benchClicks(): Promise<void> {
  const snapshot = snapshotOf({ referrals: sized(1500), vacancies: sized(150), places: 9, edges: 40, windows: 100 })
  const rows = await measure(() => actNow(snapshot, noTsb))
  const size = `${counted(sized(1500))} × ${counted(sized(150))}`
  const tags = Map.groupBy(rows.result, ({ place }) => place.tag)
  const told = [...tags].map(([tag, own]) => `${own.length} ${tag}`).join(", ")
  printLine(`act now with place, ${rows.result.length} windows at ${size}`, rows.milliseconds, `(reach 100 ms); ${told}`)
  const costly = rows.result.flatMap(({ about, place }) =>
    place.tag === "possible" && place.costly[0] !== undefined ? [{ referralId: about, vacancyId: place.costly[0] }] : []
  )[0]
  if (costly === undefined) {
    console.log("displacement: no vacancy within a window costs others anything here\n")
    return
  }
  const cost = await measure(() => displacement(snapshot, noTsb, costly))
  const affected = cost.result.tag === "displaced" ? cost.result.affected.length : 0
  printLine(`displacement of one pair at ${size}`, cost.milliseconds, `${affected} affected\n`)
}

/** What is held while the result of some work is, after everything else was let go. */
async function megabytes(work: () => unknown): Promise<string> {
  const before = await held()
  const result = work()
  const after = await held()
  return result === undefined ? "nothing" : `${((after - before) / 2 ** 20).toFixed(1)} MiB`
}

async function held(): Promise<number> {
  setFlagsFromString("--expose-gc")
  const collect: () => void = runInNewContext("gc")
  collect()
  // The memory of arrays is given back by a later task.
  await setTimeout(50)
  collect()
  const { arrayBuffers, heapUsed } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
