/**
 * Judges the levels after the first without solving: could anyone have had a better edge at some level, with everyone before them no different
 * up to that level, and everyone after them no different before it?
 *
 * A vacancy leads to another when one of its holders could go there. Read the levels and the people backwards: what holders may do only grows,
 * so one growing table of what leads where answers every question. Someone could have had a better edge exactly when its vacancy leads to a
 * spare place or to the one they hold. Written apart from the solver, which goes forwards, searches, and forgets what it closed.
 * Cost: the edges on each level, and the cube of the vacancies / 32 in all for the table.
 */

/** One person who holds a vacancy: their edges, each with the vacancy's index and its rank on each level. */
export interface Holding {
  readonly held: number
  readonly edges: ReadonlyArray<{ readonly vacancy: number; readonly ranks: ReadonlyArray<number> }>
}

/** The people (by index, in order) who could have had a better edge, with the level at which they could. */
export function betterAtLevel(
  holdings: ReadonlyArray<Holding>,
  hasSpare: ReadonlyArray<boolean>,
  levels: { readonly from: number; readonly until: number }
): ReadonlyArray<{ readonly person: number; readonly level: number }> {
  const found: Array<{ readonly person: number; readonly level: number }> = []
  const table = leadsTable(hasSpare.length)
  const spare = hasSpare.flatMap((has, vacancy) => (has ? [vacancy] : []))
  for (let level = levels.until - 1; level >= levels.from; level--) {
    for (let person = holdings.length - 1; person >= 0; person--) {
      const { edges, held } = holdings[person] as Holding
      const own = edges.find(({ vacancy }) => vacancy === held)?.ranks
      if (own === undefined) throw new Error("betterAtLevel: everyone holds one of their edges")
      const same = edges.filter(({ ranks }) => ranks.slice(0, level).every((rank, index) => rank === own[index]))
      const better = same.filter(({ ranks }) => (ranks[level] as number) < (own[level] as number))
      if (better.some(({ vacancy }) => table.leads(vacancy, held) || spare.some((end) => table.leads(vacancy, end))))
        found.push({ person, level })
      for (const { vacancy } of same) table.add(held, vacancy)
    }
  }
  return found
}

interface LeadsTable {
  readonly leads: (from: number, to: number) => boolean
  readonly add: (from: number, to: number) => void
}

/** What leads where, over any number of steps, as rows of bits; every vacancy leads to itself. */
function leadsTable(size: number): LeadsTable {
  const words = Math.ceil(size / 32)
  const bits = new Uint32Array(size * words)
  const leads = (from: number, to: number) => (((bits[from * words + (to >>> 5)] as number) >>> (to & 31)) & 1) === 1
  const set = (from: number, to: number) => {
    const at = from * words + (to >>> 5)
    bits[at] = (bits[at] as number) | (1 << (to & 31))
  }
  for (let vacancy = 0; vacancy < size; vacancy++) set(vacancy, vacancy)
  const add = (from: number, to: number) => {
    if (leads(from, to)) return
    for (let vacancy = 0; vacancy < size; vacancy++) {
      if (!leads(vacancy, from) || leads(vacancy, to)) continue
      for (let word = 0; word < words; word++) {
        bits[vacancy * words + word] = (bits[vacancy * words + word] as number) | (bits[to * words + word] as number)
      }
    }
  }
  return { leads, add }
}
