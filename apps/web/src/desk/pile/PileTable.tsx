import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react"
import { choose, useChosen } from "../../layout/useChosen.ts"
import { useWords } from "../../words/WordsContext.tsx"

/** A row as the table shows it: position, the referral with the button that opens it, and two cells of its own. */
export interface PileTableRow {
  readonly referralId: string
  readonly position: number
  readonly isOverdue: boolean
  readonly title: string
  readonly below: ReactNode
  readonly cells: readonly [ReactNode, ReactNode]
}

/**
 * A queue as a table with a header that stays. One row at a time is in the tab order; up, down, Home and End move among the rows,
 * Enter or a press anywhere on the row opens it. The roles are said aloud because the layout of a phone takes them from the elements.
 */
export function PileTable<Row>(props: {
  readonly caption: string
  /** The headings of the two last columns. */
  readonly columns: readonly [string, string]
  readonly rows: ReadonlyArray<Row>
  readonly rowOf: (row: Row) => PileTableRow
  readonly empty: string
}) {
  const { pile } = useWords()
  const chosen = useChosen()
  const body = useRef<HTMLTableSectionElement>(null)
  useEffect(() => {
    body.current?.querySelector("tr[data-chosen=true]")?.scrollIntoView({ block: "nearest" })
  }, [chosen])
  const rows = props.rows.map(props.rowOf)
  const reachable = rows.find(({ referralId }) => referralId === chosen)?.referralId ?? rows[0]?.referralId
  const move = (event: KeyboardEvent) => {
    const buttons = [...(body.current?.querySelectorAll<HTMLButtonElement>("button[data-opens]") ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const to = destination(event.key, { at, last: buttons.length - 1 })
    if (to === undefined || at < 0) return
    event.preventDefault()
    buttons[to]?.focus()
  }
  if (rows.length === 0) return <p className="quiet pile-empty">{props.empty}</p>
  return (
    <div className="pile-scroll">
      <table role="table" className="pile-table" onKeyDown={move}>
        <caption className="sr-only">
          {props.caption}. {pile.keyboard}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {[pile.position, pile.referral, ...props.columns].map((column) => (
              <th role="columnheader" key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" ref={body}>
          {rows.map((row) => (
            <tr
              role="row"
              key={row.referralId}
              data-overdue={row.isOverdue}
              data-chosen={row.referralId === chosen}
              data-referral={row.referralId}
              onClick={() => choose(row.referralId)}
            >
              <td role="cell">{row.position}</td>
              <td role="cell">
                <p className="row-head">
                  <button
                    type="button"
                    data-opens={row.referralId}
                    tabIndex={row.referralId === reachable ? 0 : -1}
                    aria-current={row.referralId === chosen}
                  >
                    {row.referralId}
                  </button>
                  <span className="condition" title={row.title}>
                    {row.title}
                  </span>
                </p>
                <p className="row-below">{row.below}</p>
              </td>
              <td role="cell">{row.cells[0]}</td>
              <td role="cell">{row.cells[1]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function destination(key: string, { at, last }: { readonly at: number; readonly last: number }): number | undefined {
  switch (key) {
    case "ArrowDown":
      return Math.min(at + 1, last)
    case "ArrowUp":
      return Math.max(at - 1, 0)
    case "Home":
      return 0
    case "End":
      return last
    default:
      return undefined
  }
}
