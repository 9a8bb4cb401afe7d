/**
 * Where the holders of one vacancy could go instead: a bit for each vacancy that some holder has a live edge to, and the first of those edges;
 * the rest hang on it. So the way from one vacancy to another is found at once, however many hold it.
 */
export interface Row {
  readonly vacancy: number
  readonly bits: Uint32Array
  readonly first: Int32Array
}

export interface Rows {
  readonly make: (vacancy: number) => Row
  readonly link: (row: Row, edge: number) => void
  readonly unlink: (row: Row, edge: number) => void
  /** The vacancies from whose rows one can go straight to a vacancy, as bits. */
  readonly straightTo: (vacancy: number) => Uint32Array
}

const none = -1

/** The rows of a problem. An edge stands in one row at a time: that of the vacancy its seeker holds. */
export function makeRows(vacancyOf: Int32Array, vacancyCount: number): Rows {
  const words = Math.ceil(vacancyCount / 32)
  const next = new Int32Array(vacancyOf.length)
  const previous = new Int32Array(vacancyOf.length)
  const columns: Array<Uint32Array | undefined> = Array.from({ length: vacancyCount })
  const columnOf = (vacancy: number) => (columns[vacancy] ??= new Uint32Array(words))
  const flip = (row: Row, vacancy: number) => {
    flipBit(row.bits, vacancy)
    flipBit(columnOf(vacancy), row.vacancy)
  }
  return {
    make: (vacancy) => ({ vacancy, bits: new Uint32Array(words), first: new Int32Array(vacancyCount).fill(none) }),
    link: (row, edge) => {
      const vacancy = vacancyOf[edge] as number
      const first = row.first[vacancy] as number
      if (first === none) flip(row, vacancy)
      else previous[first] = edge
      next[edge] = first
      previous[edge] = none
      row.first[vacancy] = edge
    },
    unlink: (row, edge) => {
      const vacancy = vacancyOf[edge] as number
      const [before, after] = [previous[edge] as number, next[edge] as number]
      if (after !== none) previous[after] = before
      if (before !== none) next[before] = after
      else {
        row.first[vacancy] = after
        if (after === none) flip(row, vacancy)
      }
    },
    straightTo: columnOf
  }
}

function flipBit(bits: Uint32Array, index: number): void {
  bits[index >>> 5] = (bits[index >>> 5] as number) ^ (1 << (index & 31))
}
