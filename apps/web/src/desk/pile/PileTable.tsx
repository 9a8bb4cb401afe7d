import { type ReactVirtualizer, useVirtualizer, useWindowVirtualizer } from "@tanstack/react-virtual"
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react"
import { choose, useChosen } from "../../layout/useChosen.ts"
import { useMediaQuery } from "../../layout/useMediaQuery.ts"
import { useWords } from "../../words/WordsContext.tsx"

/** A row as the table shows it: position, the referral with the button that opens it, and two cells of its own. */
export interface PileTableRow {
  readonly position: number
  readonly isOverdue: boolean
  readonly title: string
  readonly tags: ReactNode
  /** What stands below; a row is told whether it is the one in the tab order. */
  readonly below: (isReachable: boolean) => ReactNode
  readonly cells: readonly [ReactNode, ReactNode]
}

interface PileTableProps<Row> {
  readonly caption: string
  /** The headings of the two last columns. */
  readonly columns: readonly [string, string]
  readonly rows: ReadonlyArray<Row>
  readonly rowOf: (row: Row) => PileTableRow
  readonly empty: string
}

interface Identified {
  readonly referralId: string
}

/** Up to so many rows are all there, so that the browser's own search and print have them; of more, those in sight and some around them. */
const wholeUpTo = 200
const around = 12
/** Pixels that a row is taken to be high before it has been seen: at the desk, and as a card on a phone. */
const heights = { desk: 62, phone: 104 } as const
/** Rows that Page up and Page down move by. */
const leap = 10

const overscanOf = (count: number) => (count <= wholeUpTo ? wholeUpTo : around)

/**
 * A queue as a table with a header that stays, of any length: only the rows in sight are there where they are many. One row at a time is in the tab order; up,
 * down, Page up, Page down, Home and End move among the rows, Enter or a press anywhere on the row opens it. The roles are said aloud because the layout of a
 * phone takes them from the elements.
 */
export function PileTable<Row extends Identified>(props: PileTableProps<Row>) {
  const isDesk = useMediaQuery("(min-width: 68rem)")
  if (props.rows.length === 0) return <p className="quiet pile-empty">{props.empty}</p>
  return isDesk ? <RowsInBox {...props} /> : <RowsOnPage {...props} />
}

/** At desk size the list scrolls in its own box. */
function RowsInBox<Row extends Identified>(props: PileTableProps<Row>) {
  const { rows } = props
  const box = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- nothing here is built with the React Compiler, so nothing keeps what it returns
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    getItemKey: (index) => rows[index]?.referralId ?? index,
    estimateSize: () => heights.desk,
    overscan: overscanOf(rows.length),
    scrollPaddingStart: 36
  })
  return <Rows {...props} box={box} virtualizer={virtualizer} />
}

/** On a phone the page scrolls, and the list with it. */
function RowsOnPage<Row extends Identified>(props: PileTableProps<Row>) {
  const { rows } = props
  const box = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const element = box.current
    if (element !== null) setTop(element.getBoundingClientRect().top + scrollY)
  }, [rows.length])
  // oxlint-disable-next-line react/incompatible-library -- nothing here is built with the React Compiler, so nothing keeps what it returns
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    getItemKey: (index) => rows[index]?.referralId ?? index,
    estimateSize: () => heights.phone,
    overscan: overscanOf(rows.length),
    scrollMargin: top
  })
  return <Rows {...props} box={box} virtualizer={virtualizer} />
}

function Rows<Row extends Identified, Scrolled extends Element | Window>(
  props: PileTableProps<Row> & {
    readonly box: RefObject<HTMLDivElement | null>
    readonly virtualizer: ReactVirtualizer<Scrolled, Element>
  }
) {
  const { box, rowOf, rows, virtualizer } = props
  const { pile } = useWords()
  const chosen = useChosen()
  /** Where the keyboard is to go when that row is there. */
  const going = useRef<string>(undefined)
  const [active, setActive] = useState<string>()
  const shownFor = useRef<string>(undefined)
  const chosenAt = rows.findIndex(({ referralId }) => referralId === chosen)
  const activeAt = rows.findIndex(({ referralId }) => referralId === active)
  const items = virtualizer.getVirtualItems()
  const isThere = (at: number) => at >= (items[0]?.index ?? 0) && at <= (items.at(-1)?.index ?? -1)
  // The row that the keyboard comes back to: where it was, else the chosen one, else the first in sight.
  const reachable = [activeAt, chosenAt, items[0]?.index ?? 0].find((at) => at >= 0 && isThere(at)) ?? 0
  useEffect(() => {
    if (chosen === shownFor.current || (chosen !== undefined && chosenAt < 0)) return
    shownFor.current = chosen
    if (chosen !== undefined) virtualizer.scrollToIndex(chosenAt, { align: "auto" })
  }, [chosen, chosenAt, virtualizer])
  useEffect(() => {
    if (going.current === undefined) return
    const button = box.current?.querySelector<HTMLElement>(`[data-opens="${CSS.escape(going.current)}"]`)
    if (button === undefined || button === null) return
    going.current = undefined
    button.focus({ preventScroll: true })
  })
  const move = (event: KeyboardEvent) => {
    const from = (event.target as Element).closest("[data-index]")?.getAttribute("data-index")
    if (from === null || from === undefined) return
    const to = destination(event.key, { at: Number(from), last: rows.length - 1 })
    const row = to === undefined ? undefined : rows[to]
    if (to === undefined || row === undefined) return
    event.preventDefault()
    going.current = row.referralId
    setActive(row.referralId)
    virtualizer.scrollToIndex(to, { align: "auto" })
  }
  const margin = virtualizer.options.scrollMargin
  const before = (items[0]?.start ?? margin) - margin
  const after = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin)
  return (
    <div className="pile-scroll" ref={box}>
      <table role="table" className="pile-table" aria-rowcount={rows.length + 1} onKeyDown={move}>
        <caption className="sr-only">
          {props.caption}. {pile.keyboard}
        </caption>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            {[pile.position, pile.referral, ...props.columns].map((column) => (
              <th role="columnheader" key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          <Gap height={before} />
          {items.map(({ index }) => {
            const one = rows[index]
            if (one === undefined) return null
            const { referralId } = one
            const row = rowOf(one)
            return (
              <tr
                role="row"
                key={referralId}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                data-overdue={row.isOverdue}
                data-chosen={referralId === chosen}
                data-referral={referralId}
                onFocus={() => setActive(referralId)}
                onClick={() => {
                  setActive(referralId)
                  choose(referralId)
                }}
              >
                <td role="cell">{row.position}</td>
                <td role="cell">
                  <p className="row-head">
                    <button
                      type="button"
                      data-opens={referralId}
                      tabIndex={index === reachable ? 0 : -1}
                      aria-current={referralId === chosen}
                    >
                      {referralId}
                    </button>
                    <span className="condition" title={row.title}>
                      {row.title}
                    </span>
                  </p>
                  <div className="row-below">
                    {row.tags}
                    {row.below(index === reachable)}
                  </div>
                </td>
                <td role="cell">{row.cells[0]}</td>
                <td role="cell">{row.cells[1]}</td>
              </tr>
            )
          })}
          <Gap height={after} />
        </tbody>
      </table>
    </div>
  )
}

/** The room of the rows that are out of sight. */
function Gap({ height }: { readonly height: number }) {
  return height <= 0 ? null : (
    <tr className="pile-gap" aria-hidden>
      <td colSpan={4} style={{ height }} />
    </tr>
  )
}

function destination(key: string, { at, last }: { readonly at: number; readonly last: number }): number | undefined {
  switch (key) {
    case "ArrowDown":
      return Math.min(at + 1, last)
    case "ArrowUp":
      return Math.max(at - 1, 0)
    case "PageDown":
      return Math.min(at + leap, last)
    case "PageUp":
      return Math.max(at - leap, 0)
    case "Home":
      return 0
    case "End":
      return last
    default:
      return undefined
  }
}
