import { match, noTsb } from "@samsyn/core"
import { type Problem, solve } from "../../../packages/core/src/matching/solve.ts"
import { placedIn, problemOf, sized, snapshotOf, visitsText } from "./cases.ts"
import { counted, type Measured, measure, printLine } from "./measure.ts"
import {
  graphOf,
  linearProgramme,
  onePlaceEach,
  type PlainProblem,
  placedByBipartiteMatching,
  placedByEffect,
  placedByHighs
} from "./peers.ts"

/** The solver beside its peers, each given the same edges, where all starts are on time, so that the question is how many can be placed. */
export async function benchSolver(): Promise<void> {
  const [people, vacancies, places, edges] = [sized(10_000), sized(1000), 9, 40]
  const snapshot = snapshotOf({ referrals: people, vacancies, places, edges, allOnTime: true })
  const problem = problemOf(snapshot)
  const first: Problem = { ...problem, ranks: problem.ranks.slice(0, 1) }
  const one = await measure(() => solve(first))
  const six = await measure(() => solve(problem))
  const whole = await measure(() => match(snapshot, noTsb))
  const placed = placedIn(one.result)
  console.log(
    `the same edges given to each, all starts on time: ${counted(people)} × ${counted(vacancies)} × ${places} places, ${counted(problem.vacancyOf.length)} edges; ${counted(placed)} placed by each`
  )
  printLine("  solver, level 1 alone (what the peers answer: how many)", one.milliseconds, visitsText(first, one.result))
  printLine("  solver, all six levels", six.milliseconds, visitsText(problem, six.result))
  printLine("  match: order, eligibility, six levels, certificates, what one more would bring", whole.milliseconds)
  const against = (name: string, peer: Measured<number | undefined>, reach: number) => {
    if (peer.result !== undefined && peer.result !== placed) throw new Error(`${name} placed ${peer.result}, match placed ${placed}`)
    const times = [one, six, whole].map(({ milliseconds }) => counted(peer.milliseconds / milliseconds))
    const stopped = peer.result === undefined ? "stopped, not done: at least " : ""
    printLine(
      `  ${name}`,
      peer.milliseconds,
      `${stopped}${times[0]} × level 1 (reach ${reach}), ${times[1]} × six levels, ${times[2]} × match`
    )
  }
  const plain = plainProblem(problem)
  const expanded = onePlaceEach(plain)
  against("npm bipartite-matching (Hopcroft and Karp)", await measure(() => placedByBipartiteMatching(plain, expanded)), 10)
  const programme = linearProgramme(plain)
  against("npm highs (wasm), linear programme as text", await measure(() => placedByHighs(programme, { secondsMax: 60 })), 100)
  const graph = graphOf(plain, expanded)
  against("effect Graph.maximumBipartiteMatching, graph built before", await measure(() => placedByEffect(graph)), 50)
  console.log("")
}

function plainProblem({ edgesFrom, places, seekers, vacancyOf }: Problem): PlainProblem {
  const edges: Array<readonly [number, number]> = []
  for (let person = 0; person < seekers; person++) {
    for (let edge = edgesFrom[person] as number; edge < (edgesFrom[person + 1] as number); edge++)
      edges.push([person, vacancyOf[edge] as number])
  }
  return { people: seekers, places, edges }
}
