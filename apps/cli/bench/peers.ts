import bipartiteMatching from "bipartite-matching"
import { Graph } from "effect"
import loadHighs from "highs"

/** The problem as the peers get it: who can be in which vacancy, and how many places each has. Working out who is eligible is not in their time. */
export interface PlainProblem {
  readonly people: number
  readonly places: ReadonlyArray<number>
  readonly edges: ReadonlyArray<readonly [person: number, vacancy: number]>
}

/** Every place as a node of its own, which is how a one-to-one matching has to see a vacancy with several. */
export function onePlaceEach(problem: PlainProblem): { readonly nodes: number; readonly edges: ReadonlyArray<readonly [number, number]> } {
  const firstPlace: Array<number> = []
  let nodes = 0
  for (const places of problem.places) {
    firstPlace.push(nodes)
    nodes += places
  }
  const edges = problem.edges.flatMap(([person, vacancy]) =>
    Array.from({ length: problem.places[vacancy] ?? 0 }, (_, place) => [person, (firstPlace[vacancy] ?? 0) + place] as const)
  )
  return { nodes, edges }
}

export function placedByBipartiteMatching(problem: PlainProblem, expanded: ReturnType<typeof onePlaceEach>): number {
  return bipartiteMatching(problem.people, expanded.nodes, expanded.edges).length
}

export function graphOf(problem: PlainProblem, expanded: ReturnType<typeof onePlaceEach>) {
  return Graph.undirected<number, number>((graph) => {
    const nodes = Array.from({ length: problem.people + expanded.nodes }, (_, index) => Graph.addNode(graph, index))
    for (const [person, place] of expanded.edges) {
      const [left, right] = [nodes[person], nodes[problem.people + place]]
      if (left !== undefined && right !== undefined) Graph.addEdge(graph, left, right, 1)
    }
  })
}

export function placedByEffect(graph: ReturnType<typeof graphOf>): number {
  return Array.from(Graph.maximumBipartiteMatching(graph)).length
}

/** The same as a linear programme in CPLEX form: it is totally unimodular, so its optimum is whole. */
export function linearProgramme(problem: PlainProblem): string {
  const ofPerson: Array<Array<string>> = Array.from({ length: problem.people }, () => [])
  const ofVacancy: Array<Array<string>> = problem.places.map(() => [])
  const names = problem.edges.map(([person, vacancy], index) => {
    ofPerson[person]?.push(`x${index}`)
    ofVacancy[vacancy]?.push(`x${index}`)
    return `x${index}`
  })
  const sum = (terms: ReadonlyArray<string>) => terms.join("\n + ")
  const rows = [
    ...ofPerson.map((terms, index) => (terms.length === 0 ? "" : ` p${index}: ${sum(terms)} <= 1`)),
    ...ofVacancy.map((terms, index) => (terms.length === 0 ? "" : ` v${index}: ${sum(terms)} <= ${problem.places[index]}`))
  ]
  return `Maximize\n placed: ${sum(names)}\nSubject To\n${rows.filter((row) => row !== "").join("\n")}\nEnd\n`
}

// The package's types are those of its CommonJS build; what is imported is its ES module, whose default is the loader itself.
const load = loadHighs as unknown as typeof loadHighs.default

/** How many HiGHS places, or undefined when it was not done in time. */
export async function placedByHighs(programme: string, options: { readonly secondsMax: number }): Promise<number | undefined> {
  const highs = await load()
  const { ObjectiveValue, Status } = highs.solve(programme, { time_limit: options.secondsMax })
  if (Status === "Time limit reached") return undefined
  if (Status !== "Optimal") throw new Error(`HiGHS says ${Status}`)
  return Math.round(ObjectiveValue)
}
