import { makeChance } from "@samsyn/testing"
import { match, noTsb, type Snapshot } from "@samsyn/core"
import { solve } from "../../../packages/core/src/matching/solve.ts"
import { placedIn, seed, sized, snapshotOf, visitsText } from "./cases.ts"
import { counted, measure, printLine } from "./measure.ts"
import { worstCases } from "./worstCases.ts"

/** Cases that are hard on purpose, as the size doubles: time by edges tells whether it grows faster than the edges do. */
export async function benchWorst(): Promise<void> {
  console.log("worst cases for the solver, all six levels; growth: of the time, by that of the edges (1: linear in the edges)")
  for (const { name, problemOf, sizes } of worstCases(makeChance(seed))) {
    console.log(`  ${name}`)
    let before: { readonly edges: number; readonly milliseconds: number } | undefined
    for (const size of sizes) {
      const problem = problemOf(sized(size))
      const edges = problem.vacancyOf.length
      const { milliseconds, result } = await measure(() => solve(problem))
      const growth = before === undefined ? "" : `growth ${(milliseconds / before.milliseconds / (edges / before.edges)).toFixed(1)}; `
      const what = `    ${counted(problem.seekers)} × ${counted(problem.places.length)}, ${counted(edges)} edges, ${counted(placedIn(result))} placed`
      printLine(what, milliseconds, growth + visitsText(problem, result))
      before = { edges, milliseconds }
    }
  }
  console.log("worst cases for the whole matching")
  for (const [name, harder] of Object.entries(harderSnapshots)) {
    for (const size of [5000, 10_000, 20_000]) {
      const snapshot = harder(snapshotOf({ referrals: sized(size), vacancies: sized(1000), places: 9, edges: 40 }))
      const { milliseconds } = await measure(() => match(snapshot, noTsb))
      printLine(`    ${name}, ${counted(sized(size))} × ${counted(sized(1000))}`, milliseconds)
    }
  }
  console.log("")
}

const harderSnapshots: Readonly<Record<string, (snapshot: Snapshot) => Snapshot>> = {
  "nothing fits anyone": (snapshot) => ({ ...snapshot, referrals: snapshot.referrals.map((each) => ({ ...each, needs: ["sought"] })) }),
  "bounds of age, intake days, and a first day for each": (snapshot) => ({
    ...snapshot,
    vacancies: snapshot.vacancies.map((each) => ({ ...each, admits: { ageMin: 18, ageMax: 60 }, intakeDays: ["mon", "wed"] })),
    referrals: snapshot.referrals.map((each, index) => ({ ...each, earliestOn: `2026-12-${String(1 + (index % 28)).padStart(2, "0")}` }))
  }),
  "two referrals for one in twenty, a third of the vacancies full": (snapshot) => ({
    ...snapshot,
    referrals: snapshot.referrals.map((each, index) => (index % 20 === 0 ? { ...each, personKey: `p${index + 1}` } : each)),
    vacancies: snapshot.vacancies.map((each, index) => (index % 3 === 0 ? { ...each, places: 0 } : each))
  }),
  "everybody overdue": (snapshot) => ({
    ...snapshot,
    referrals: snapshot.referrals.map((each, index) => ({
      ...each,
      rights: { ...each.rights, latestStartOn: `2026-${String(1 + (index % 9)).padStart(2, "0")}-15` }
    }))
  })
}
