import { useState } from "react"

const atATime = 50

/** The first rows of a long list, and more of them on asking. */
export function useMore<Row>(rows: ReadonlyArray<Row>): {
  readonly shown: ReadonlyArray<Row>
  readonly rest: number
  readonly showMore: () => void
} {
  const [count, setCount] = useState(atATime)
  return { shown: rows.slice(0, count), rest: Math.max(0, rows.length - count), showMore: () => setCount(count + atATime) }
}
