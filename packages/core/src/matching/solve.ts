import { makeRows, type Row } from "./rows.ts"

/**
 * The lexicographic matching on plain numbers: seekers 0 … n−1 in order, vacancies 0 … m−1, edges with a rank on each level.
 *
 * Method. A vacancy o leads to a vacancy x when a holder of o could hold x instead. Someone can get an edge of a rank exactly when
 * some vacancy of that rank leads to a spare place, or to the one they hold. So each level is gone through in order, one search a person,
 * ranks ascending; what a failed search has visited stays visited for the person's later ranks. What failed searches visit is full and its
 * holders cannot leave it: nobody outside gets in, for good. It becomes a block of its own, and an edge is live only inside its holder's block.
 * Cost: a search looks at each vacancy once, by its holders' live edges or by a row of bits, whichever is less; a failed one closes what it saw,
 * so that at most as many fail as there are vacancies. Successful ones can each go through many vacancies where people stand in rings with as many
 * vacancies as people: then time grows with people × vacancies. No other case that was sought grows faster than the edges (npm run bench).
 * Source: augmenting paths, Berge 1957; docs/method/matching.md, M7.
 */

export interface Problem {
  readonly seekers: number
  /** Places of each vacancy: any natural number. */
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
const noVacancy = -1

export function solve(problem: Problem): Solution {
  const { edgesFrom, places, ranks, vacancyOf } = problem
  const vacancyCount = places.length
  const words = Math.ceil(vacancyCount / 32)
  // Each seeker's live edges stand first in their stretch of `edges`.
  const edges = new Int32Array(vacancyOf.length)
  for (let edge = 0; edge < edges.length; edge++) edges[edge] = edge
  const liveUntil = edgesFrom.slice(1)
  const edgeOf = new Int32Array(problem.seekers).fill(noEdge)
  // Index of each seeker among the holders of their vacancy.
  const seatOf = new Int32Array(problem.seekers)
  const holders: ReadonlyArray<Array<number>> = places.map(() => [])
  // A vacancy never needs more places than there are people; so many fit in 32 bits.
  const spare = Int32Array.from(places, (count) => Math.min(count, problem.seekers))
  const withSpare = bitsOf(words, (vacancy) => vacancy < vacancyCount && (places[vacancy] as number) > 0)
  const rows = makeRows(vacancyOf, vacancyCount)
  const rowOf: Array<Row | undefined> = places.map(() => undefined)
  const blockOf = new Int32Array(vacancyCount)
  const blocks: Array<Uint32Array> = [bitsOf(words, (vacancy) => vacancy < vacancyCount)]
  // How many vacancies each block has.
  const sizeOf = [vacancyCount]
  const closureOf = new Int32Array(vacancyCount).fill(-1)
  const closures: Array<Closure> = []
  const closedBy: Array<number> = []
  // What the present person's searches have visited, in that order, and where from.
  const isVisited = new Uint32Array(words)
  const visited: Array<number> = []
  const ledFrom = new Int32Array(vacancyCount)
  // The edge by which one could come there; none where it is in the row of where from.
  const ledBy = new Int32Array(vacancyCount)
  const wasLookedAt = new Uint8Array(vacancyCount)
  let looked = 0

  const at = (edge: number) => vacancyOf[edge] as number

  /** Takes a holder's live edges into the row of the vacancy they hold, or out of it, where that row is known. */
  const inRow = (seeker: number, change: (row: Row, edge: number) => void) => {
    const row = rowOf[at(edgeOf[seeker] as number)]
    if (row === undefined) return
    for (let index = edgesFrom[seeker] as number; index < (liveUntil[seeker] as number); index++) change(row, edges[index] as number)
  }

  /**
   * Whether to look at the live edges of a vacancy's holders one by one: where that costs less than looking at a row, and the first time,
   * since most are looked at once and then closed.
   */
  const goesByEdges = (vacancy: number): boolean => {
    if (rowOf[vacancy] !== undefined) return false
    if (wasLookedAt[vacancy] === 0) {
      wasLookedAt[vacancy] = 1
      return true
    }
    let few = words
    for (const holder of holders[vacancy] as Array<number>) {
      few -= (liveUntil[holder] as number) - (edgesFrom[holder] as number)
      if (few < 0) return false
    }
    return true
  }

  /** Where the holders of a vacancy could go instead. Worked out when first asked for, then kept up to date. */
  const makeRow = (vacancy: number): Row => {
    const row = rows.make(vacancy)
    rowOf[vacancy] = row
    for (const holder of holders[vacancy] as Array<number>) {
      looked += (liveUntil[holder] as number) - (edgesFrom[holder] as number)
      inRow(holder, rows.link)
    }
    return row
  }

  /** The first vacancy with room that a target leads to, or −1; `own` is the place the person would leave. */
  const search = (target: number, own: number): number => {
    const discover = (vacancy: number, from: number, by: number) => {
      isVisited[vacancy >>> 5] = (isVisited[vacancy >>> 5] as number) | (1 << (vacancy & 31))
      ledFrom[vacancy] = from
      ledBy[vacancy] = by
      visited.push(vacancy)
    }
    let next = visited.length
    discover(target, noVacancy, noEdge)
    if ((spare[target] as number) > 0) return target
    const block = blocks[blockOf[target] as number] as Uint32Array
    // Most who want better have the place they hold wanted by many: so the last step is looked for from that end.
    const straightToOwn = own === noVacancy ? undefined : rows.straightTo(own)
    if (straightToOwn !== undefined && isSet(straightToOwn, target)) return ends(own, target)
    const size = sizeOf[blockOf[target] as number] as number
    // The nearest first, so that few must move; once all of the block is visited there is nowhere else to go.
    while (next < visited.length && visited.length < size) {
      const vacancy = visited[next++] as number
      const end = goesByEdges(vacancy) ? lookAtEdges(vacancy) : lookAtRow(vacancy)
      if (end !== noVacancy) return end
    }
    return noVacancy

    function ends(end: number, from: number): number {
      ledFrom[end] = from
      ledBy[end] = noEdge
      return end
    }

    /** Goes on to each vacancy that a holder of one could go to; the first with room ends the search. */
    function lookAtEdges(vacancy: number): number {
      for (const holder of holders[vacancy] as Array<number>) {
        for (let index = edgesFrom[holder] as number; index < (liveUntil[holder] as number); index++) {
          looked++
          const to = at(edges[index] as number)
          const bit = 1 << (to & 31)
          if (((block[to >>> 5] as number) & bit & ~(isVisited[to >>> 5] as number)) === 0) continue
          if ((spare[to] as number) > 0 || to === own) {
            ledFrom[to] = vacancy
            ledBy[to] = edges[index] as number
            return to
          }
          discover(to, vacancy, edges[index] as number)
        }
      }
      return noVacancy
    }

    function lookAtRow(vacancy: number): number {
      const { bits } = rowOf[vacancy] ?? makeRow(vacancy)
      for (let word = 0; word < words; word++) {
        let fresh = (bits[word] as number) & ~(isVisited[word] as number) & (block[word] as number)
        if (fresh === 0) continue
        const room = (withSpare[word] as number) | (own >>> 5 === word ? 1 << (own & 31) : 0)
        if ((fresh & room) !== 0) {
          return ends(word * 32 + lowestBit(fresh & room), vacancy)
        }
        const middle = straightToOwn === undefined ? 0 : fresh & (straightToOwn[word] as number)
        if (middle !== 0) {
          const last = word * 32 + lowestBit(middle)
          discover(last, vacancy, noEdge)
          return ends(own, last)
        }
        for (; fresh !== 0; fresh &= fresh - 1) discover(word * 32 + lowestBit(fresh), vacancy, noEdge)
      }
      return noVacancy
    }
  }

  const leave = (seeker: number) => {
    const list = holders[at(edgeOf[seeker] as number)] as Array<number>
    inRow(seeker, rows.unlink)
    const last = list.pop() as number
    edgeOf[seeker] = noEdge
    if (last === seeker) return
    list[seatOf[seeker] as number] = last
    seatOf[last] = seatOf[seeker] as number
  }
  const take = (seeker: number, edge: number) => {
    const list = holders[at(edge)] as Array<number>
    edgeOf[seeker] = edge
    seatOf[seeker] = list.length
    list.push(seeker)
    inRow(seeker, rows.link)
  }
  const addSpare = (vacancy: number, by: 1 | -1) => {
    const left = (spare[vacancy] as number) + by
    const bit = 1 << (vacancy & 31)
    const word = vacancy >>> 5
    spare[vacancy] = left
    withSpare[word] = left > 0 ? (withSpare[word] as number) | bit : (withSpare[word] as number) & ~bit
  }

  /** Moves everyone along the way that a search found, from its end back to the target, whose place is then free. */
  const moveAlong = (end: number, own: number) => {
    if (end !== own) {
      addSpare(end, -1)
      if (own !== noVacancy) addSpare(own, 1)
    }
    for (let to = end, from = ledFrom[to] as number; from !== noVacancy; to = from, from = ledFrom[to] as number) {
      const edge = ledBy[to] === noEdge ? ((rowOf[from] as Row).first[to] as number) : (ledBy[to] as number)
      const holder = seekerOf(edgesFrom, edge)
      leave(holder)
      take(holder, edge)
    }
  }

  const hasOtherRank = (seeker: number, rank: Int32Array, kept: number): boolean => {
    for (let index = edgesFrom[seeker] as number; index < (liveUntil[seeker] as number); index++) {
      if (rank[edges[index] as number] !== kept) return true
    }
    return false
  }

  /** Keeps only the live edges of a rank, first in the person's stretch. */
  const narrow = (seeker: number, rank: Int32Array, kept: number) => {
    const from = edgesFrom[seeker] as number
    let until = from
    for (let index = from; index < (liveUntil[seeker] as number); index++) {
      const edge = edges[index] as number
      if (rank[edge] !== kept) continue
      if (index === until) {
        until++
        continue
      }
      edges[index] = edges[until] as number
      edges[until++] = edge
    }
    liveUntil[seeker] = until
  }

  /** What was visited in vain is full, and its holders cannot leave it: it becomes a block of its own. */
  const close = (vacancies: ReadonlyArray<number>, seeker: number, isLevelOfRights: boolean) => {
    if (vacancies.length === 0) return
    const closing = new Uint32Array(words)
    for (const vacancy of vacancies) {
      const word = vacancy >>> 5
      const bit = 1 << (vacancy & 31)
      const open = blocks[blockOf[vacancy] as number] as Uint32Array
      open[word] = (open[word] as number) & ~bit
      closing[word] = (closing[word] as number) | bit
      ;(sizeOf[blockOf[vacancy] as number] as number)--
      blockOf[vacancy] = blocks.length
    }
    blocks.push(closing)
    sizeOf.push(vacancies.length)
    if (!isLevelOfRights) return
    for (const vacancy of vacancies) closureOf[vacancy] = closures.length
    closedBy.push(seeker)
    closures.push({
      vacancies: vacancies.toSorted((one, other) => one - other),
      holders: vacancies.flatMap((vacancy) => holders[vacancy] as Array<number>).sort((one, other) => one - other)
    })
  }

  /** Of the person's live edges better on a level than the one they hold the best one, if a place is spare there. */
  const bestWithSpare = (seeker: number, rank: Int32Array, held: number): number => {
    const block = held === noEdge ? 0 : blockOf[at(held)]
    let best = held === noEdge ? Number.POSITIVE_INFINITY : (rank[held] as number) - 1
    let found = noEdge
    for (let index = edgesFrom[seeker] as number; index < (liveUntil[seeker] as number); index++) {
      const edge = edges[index] as number
      const its = rank[edge] as number
      if (its > best || (its === best && found !== noEdge) || blockOf[at(edge)] !== block) continue
      if (its < best) found = noEdge
      best = its
      if ((spare[at(edge)] as number) > 0) found = edge
    }
    return found
  }

  /** The person's live edges that are better on a level than the one they hold, rank by rank. */
  const betterEdges = (seeker: number, rank: Int32Array, held: number): ReadonlyArray<number> => {
    const block = held === noEdge ? 0 : blockOf[at(held)]
    const than = held === noEdge ? Number.POSITIVE_INFINITY : (rank[held] as number)
    const better: Array<number> = []
    for (let index = edgesFrom[seeker] as number; index < (liveUntil[seeker] as number); index++) {
      const edge = edges[index] as number
      if ((rank[edge] as number) < than && blockOf[at(edge)] === block) better.push(edge)
    }
    return better
  }

  const edgesVisited = ranks.map((rank, level) => {
    looked = 0
    for (let seeker = 0; seeker < problem.seekers; seeker++) {
      const held = edgeOf[seeker] as number
      if (level > 0 && held === noEdge) continue
      const own = held === noEdge ? noVacancy : at(held)
      visited.length = 0
      let won = bestWithSpare(seeker, rank, held)
      let failed = 0
      if (won !== noEdge) {
        if (held !== noEdge) leave(seeker)
        ledFrom[at(won)] = noVacancy
        moveAlong(at(won), own)
      } else {
        won = held
        let tried = Number.NaN
        isVisited.fill(0)
        for (const edge of inTurn(betterEdges(seeker, rank, held), rank, (one) => (spare[at(one)] as number) > 0)) {
          const target = at(edge)
          if (isSet(isVisited, target)) continue
          // What an earlier rank visited in vain is wanted more than the place won, and closes; what this rank did is only wanted as much.
          if (rank[edge] !== tried) failed = visited.length
          tried = rank[edge] as number
          const end = search(target, own)
          if (end === -1) continue
          if (held !== noEdge) leave(seeker)
          moveAlong(end, own)
          won = edge
          break
        }
      }
      if (won !== noEdge && (won !== held || hasOtherRank(seeker, rank, rank[won] as number))) {
        if (won === held) leave(seeker)
        narrow(seeker, rank, rank[won] as number)
        take(seeker, won)
      }
      close(won === held ? visited : visited.slice(0, failed), seeker, level === 0)
    }
    // From the second level on everyone holds a place: what has no places is out of the question.
    if (level === 0)
      close(
        places.flatMap((count, vacancy) => (count === 0 ? [vacancy] : [])),
        noEdge,
        false
      )
    return looked
  })
  return { edgeOf, closures, closureOf, closedBy, edgesVisited }
}

/** Edges in the order in which they are tried: rank by rank, of one rank the first with a spare place alone, else all. */
function* inTurn(better: ReadonlyArray<number>, rank: Int32Array, hasSpare: (edge: number) => boolean): Generator<number> {
  let least = Number.POSITIVE_INFINITY
  for (const edge of better) least = Math.min(least, rank[edge] as number)
  const first = better.filter((edge) => rank[edge] === least)
  yield* ofOneRank(first, hasSpare)
  // Most get an edge of the first rank. Who comes here has closed a vacancy for good, so that this sorting is done at most once a vacancy.
  const rest = better.filter((edge) => rank[edge] !== least).sort((one, other) => (rank[one] as number) - (rank[other] as number))
  for (let from = 0; from < rest.length; ) {
    const same = rank[rest[from] as number]
    let until = from + 1
    while (until < rest.length && rank[rest[until] as number] === same) until++
    yield* ofOneRank(rest.slice(from, until), hasSpare)
    from = until
  }
}

function ofOneRank(edges: ReadonlyArray<number>, hasSpare: (edge: number) => boolean): ReadonlyArray<number> {
  const spare = edges.find(hasSpare)
  return spare === undefined ? edges : [spare]
}

/** The seeker in whose stretch an edge is. */
function seekerOf(edgesFrom: Int32Array, edge: number): number {
  let low = 0
  let high = edgesFrom.length - 1
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((edgesFrom[middle] as number) <= edge) low = middle
    else high = middle
  }
  return low
}

function bitsOf(words: number, isSet: (index: number) => boolean): Uint32Array {
  const bits = new Uint32Array(words)
  for (let index = 0; index < words * 32; index++) if (isSet(index)) bits[index >>> 5] = (bits[index >>> 5] as number) | (1 << (index & 31))
  return bits
}

function isSet(bits: Uint32Array, index: number): boolean {
  return (((bits[index >>> 5] as number) >>> (index & 31)) & 1) === 1
}

function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word)
}
