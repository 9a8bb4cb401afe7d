/**
 * The lexicographic matching on plain numbers: seekers 0 … n−1 in order, vacancies 0 … m−1, edges with a rank on each level.
 *
 * Method. A vacancy o leads to a vacancy x when a holder of o could hold x instead. Someone can get an edge of a rank exactly when
 * some vacancy of that rank leads to a spare place, or to the one they hold. So each level is gone through in order, one search a person,
 * ranks ascending; what a failed search has visited stays visited for the person's later ranks. What failed searches visit is full and its
 * holders cannot leave it: nobody outside gets in, for good. It becomes a block of its own, and an edge is live only inside its holder's block.
 * Source: augmenting paths, Berge 1957; docs/method/matching.md comes with the completed matching.
 */

export interface Problem {
  readonly seekers: number
  /** Places of each vacancy. */
  readonly places: ReadonlyArray<number>
  /** Edges of seeker s are `[edgesFrom[s], edgesFrom[s + 1])`. */
  readonly edgesFrom: Int32Array
  readonly vacancyOf: Int32Array
  /** One array a level, indexed by edge; the first is the level of rights, whose failed searches are the closures. */
  readonly ranks: ReadonlyArray<Int32Array>
}

/** A set of vacancies that is full with holders who cannot leave it. */
export interface Closure {
  readonly vacancies: ReadonlyArray<number>
  readonly holders: ReadonlyArray<number>
}

export interface Solution {
  /** The edge each seeker holds, −1 for none. */
  readonly edgeOf: Int32Array
  /** In the order in which they closed. */
  readonly closures: ReadonlyArray<Closure>
  /** The closure each vacancy is in, −1 for none. */
  readonly closureOf: Int32Array
  /** Whose failed search closed each closure. */
  readonly closedBy: ReadonlyArray<number>
  /** How often an edge was looked at, by level. */
  readonly edgesVisited: ReadonlyArray<number>
}

const noEdge = -1
const noBlock = -1

export function solve(problem: Problem): Solution {
  const { edgesFrom, places, ranks, vacancyOf } = problem
  const vacancyCount = places.length
  // Each seeker's live edges stand first in their stretch of `edges`.
  const edges = Int32Array.from({ length: vacancyOf.length }, (_, edge) => edge)
  const liveUntil = Int32Array.from({ length: problem.seekers }, (_, seeker) => edgesFrom[seeker + 1] as number)
  const ownerOf = new Int32Array(vacancyOf.length)
  for (let seeker = 0; seeker < problem.seekers; seeker++) ownerOf.fill(seeker, edgesFrom[seeker], edgesFrom[seeker + 1])
  const edgeOf = new Int32Array(problem.seekers).fill(noEdge)
  const spare = Int32Array.from(places)
  // Index of each seeker among the holders of their vacancy.
  const seatOf = new Int32Array(problem.seekers)
  const holders: ReadonlyArray<Array<number>> = places.map(() => [])
  const blockOf = new Int32Array(vacancyCount)
  const closureOf = new Int32Array(vacancyCount).fill(-1)
  const closures: Array<Closure> = []
  const closedBy: Array<number> = []
  let blocks = 1
  // What the present person's searches have visited, and the edge that led there.
  const visitedBy = new Int32Array(vacancyCount).fill(-1)
  const ledBy = new Int32Array(vacancyCount)
  let visit = -1
  const visited: Array<number> = []
  let looked = 0

  const at = (edge: number) => vacancyOf[edge] as number
  const heldBy = (seeker: number) => at(edgeOf[seeker] as number)

  /** The first vacancy with room that a target leads to, or −1; `own` is the place the person would leave. */
  const search = (targetEdge: number, own: number): number => {
    const pending: Array<number> = []
    const discover = (vacancy: number, edge: number): boolean => {
      visitedBy[vacancy] = visit
      ledBy[vacancy] = edge
      visited.push(vacancy)
      pending.push(vacancy)
      return vacancy === own || (spare[vacancy] as number) > 0
    }
    if (discover(at(targetEdge), targetEdge)) return at(targetEdge)
    for (let vacancy = pending.pop(); vacancy !== undefined; vacancy = pending.pop()) {
      const block = blockOf[vacancy]
      for (const holder of holders[vacancy] as Array<number>) {
        const until = liveUntil[holder] as number
        for (let index = edgesFrom[holder] as number; index < until; index++) {
          looked++
          const edge = edges[index] as number
          const next = at(edge)
          if (visitedBy[next] === visit || blockOf[next] !== block) continue
          if (discover(next, edge)) return next
        }
      }
    }
    return -1
  }

  const leave = (seeker: number) => {
    const list = holders[heldBy(seeker)] as Array<number>
    const last = list.pop() as number
    if (last === seeker) return
    list[seatOf[seeker] as number] = last
    seatOf[last] = seatOf[seeker] as number
  }
  const take = (seeker: number, edge: number) => {
    const list = holders[at(edge)] as Array<number>
    edgeOf[seeker] = edge
    seatOf[seeker] = list.length
    list.push(seeker)
  }

  /** Moves everyone along the way that a search found: each to where they led, the person to the target. */
  const moveAlong = (person: number, end: number, own: number) => {
    if (own === noEdge) spare[end] = (spare[end] as number) - 1
    else if (end !== own) {
      spare[end] = (spare[end] as number) - 1
      spare[own] = (spare[own] as number) + 1
    }
    if (own !== noEdge) leave(person)
    let edge = ledBy[end] as number
    while (ownerOf[edge] !== person) {
      const mover = ownerOf[edge] as number
      const from = heldBy(mover)
      leave(mover)
      take(mover, edge)
      edge = ledBy[from] as number
    }
    take(person, edge)
  }

  /** A person's live edges that are wanted, rank by rank ascending; of one rank those with a spare place first. */
  const byRank = function* (seeker: number, rank: Int32Array, isWanted: (edge: number) => boolean): Generator<ReadonlyArray<number>> {
    const wanted: Array<number> = []
    for (let index = edgesFrom[seeker] as number; index < (liveUntil[seeker] as number); index++) {
      const edge = edges[index] as number
      if (isWanted(edge)) wanted.push(edge)
    }
    let tried = Number.NEGATIVE_INFINITY
    while (wanted.length > 0) {
      let least = Number.POSITIVE_INFINITY
      for (const edge of wanted) {
        const found = rank[edge] as number
        if (found > tried && found < least) least = found
      }
      if (least === Number.POSITIVE_INFINITY) return
      tried = least
      const targets = wanted.filter((edge) => rank[edge] === least)
      const direct = targets.find((edge) => (spare[at(edge)] as number) > 0)
      yield direct === undefined ? targets : [direct]
    }
  }

  /** Keeps only the edges of the rank that the person holds. */
  const narrow = (seeker: number, rank: Int32Array) => {
    const kept = rank[edgeOf[seeker] as number]
    const from = edgesFrom[seeker] as number
    let until = from
    for (let index = from; index < (liveUntil[seeker] as number); index++) {
      const edge = edges[index] as number
      if (rank[edge] !== kept) continue
      edges[index] = edges[until] as number
      edges[until++] = edge
    }
    liveUntil[seeker] = until
  }

  /** What was visited in vain is full, and its holders cannot leave it. */
  const close = (vacancies: ReadonlyArray<number>, seeker: number, isLevelOfRights: boolean) => {
    if (vacancies.length === 0) return
    for (const vacancy of vacancies) blockOf[vacancy] = blocks
    blocks++
    if (!isLevelOfRights) return
    for (const vacancy of vacancies) closureOf[vacancy] = closures.length
    closedBy.push(seeker)
    closures.push({
      vacancies: vacancies.toSorted((one, other) => one - other),
      holders: vacancies.flatMap((vacancy) => holders[vacancy] as Array<number>).sort((one, other) => one - other)
    })
  }

  const edgesVisited = ranks.map((rank, level) => {
    looked = 0
    for (let seeker = 0; seeker < problem.seekers; seeker++) {
      const held = edgeOf[seeker] as number
      if (level > 0 && held === noEdge) continue
      const own = held === noEdge ? noEdge : at(held)
      const block = own === noEdge ? 0 : blockOf[own]
      const better = (edge: number) => blockOf[at(edge)] === block && (held === noEdge || (rank[edge] as number) < (rank[held] as number))
      visit++
      visited.length = 0
      let failed = 0
      for (const targets of byRank(seeker, rank, better)) {
        for (const edge of targets) {
          if (visitedBy[at(edge)] === visit) continue
          failed = visited.length
          const end = search(edge, own)
          if (end === -1) continue
          moveAlong(seeker, end, own)
          break
        }
        if (edgeOf[seeker] !== held) break
      }
      const succeeded = edgeOf[seeker] !== held
      if (edgeOf[seeker] !== noEdge) narrow(seeker, rank)
      close(succeeded ? visited.slice(0, failed) : visited, seeker, level === 0)
    }
    // From the second level on everyone holds a place: what has no places is out of the question.
    if (level === 0) for (let vacancy = 0; vacancy < vacancyCount; vacancy++) if (places[vacancy] === 0) blockOf[vacancy] = noBlock
    return looked
  })
  return { edgeOf, closures, closureOf, closedBy, edgesVisited }
}
