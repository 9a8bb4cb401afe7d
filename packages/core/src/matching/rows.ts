/**
 * Where the holders of one vacancy could go instead: a bit for each vacancy that some holder has a live edge to, and the first of those edges;
 * the rest hang on it. So the way from one vacancy to another is found at once, however many hold it.
 */
export interface Row {
  readonly bits: Uint32Array
  readonly first: Int32Array
}

export interface Rows {
  readonly make: () => Row
  readonly link: (row: Row, edge: number) => void
  readonly unlink: (row: Row, edge: number) => void
}

const none = -1

/** The rows of a problem. An edge stands in one row at a time: that of the vacancy its seeker holds. */
export function makeRows(vacancyOf: Int32Array, vacancyCount: number): Rows {
  const words = Math.ceil(vacancyCount / 32)
  const next = new Int32Array(vacancyOf.length)
  const previous = new Int32Array(vacancyOf.length)
  const flip = ({ bits }: Row, vacancy: number) => {
    bits[vacancy >>> 5] = (bits[vacancy >>> 5] as number) ^ (1 << (vacancy & 31))
  }
  return {
    make: () => ({ bits: new Uint32Array(words), first: new Int32Array(vacancyCount).fill(none) }),
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
    }
  }
}
