import { type FocusEvent, type PointerEvent, useState } from "react"
import { keptInOrder } from "./keptInOrder.ts"

/** A list that nothing moves in while someone is in it. */
export interface Held<Row> {
  readonly shown: ReadonlyArray<Row>
  /** How many rows came, left or moved meanwhile. */
  readonly waiting: number
  /** Shows them; where none wait, the next: what the reader has done in the list is seen in it. */
  readonly release: () => void
  /** On the element around the list. */
  readonly within: {
    readonly onPointerMove: (event: PointerEvent) => void
    readonly onPointerLeave: () => void
    readonly onFocus: () => void
    readonly onBlur: (event: FocusEvent) => void
  }
}

/**
 * Rows never move under the cursor: as long as the pointer or the focus is in the list, rows that would come, leave or move wait until they are asked for, or
 * until the reader has left it. What is new at a row that stays where it is, and what comes after the last one, is shown at once.
 */
export function useHeld<Row>(rows: ReadonlyArray<Row>, idOf: (row: Row) => string): Held<Row> {
  const [kept, setKept] = useState(rows)
  const [isPointedAt, point] = useState(false)
  const [isFocused, focus] = useState(false)
  const [isReleased, setReleased] = useState(false)
  const wouldMove = kept !== rows && kept.some((row, index) => !isSame(row, rows[index], idOf))
  const moves = wouldMove && !isReleased && (isPointedAt || isFocused)
  if (!moves && kept !== rows) setKept(rows)
  if (wouldMove && isReleased) setReleased(false)
  return {
    shown: moves ? kept : rows,
    waiting: moves ? countChanges(kept.map(idOf), rows.map(idOf)) : 0,
    release: () => setReleased(true),
    within: {
      onPointerMove: ({ pointerType }) => {
        if (pointerType === "mouse" && !isPointedAt) point(true)
      },
      onPointerLeave: () => point(false),
      onFocus: () => focus(true),
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) focus(false)
      }
    }
  }
}

function isSame<Row>(row: Row, other: Row | undefined, idOf: (row: Row) => string): boolean {
  return other !== undefined && idOf(row) === idOf(other)
}

function countChanges(before: ReadonlyArray<string>, after: ReadonlyArray<string>): number {
  const stay = keptInOrder(before, after).size
  const common = new Set(before).intersection(new Set(after)).size
  return before.length - common + (after.length - common) + (common - stay)
}
