import { Table } from "@navikt/ds-react"
import { type ReactNode, useId } from "react"

/** A table of figures with a heading and the names of its columns; it scrolls by itself where the screen is narrow. */
export function Figures(props: {
  readonly title: string
  readonly headings: ReadonlyArray<string>
  readonly rows: ReadonlyArray<{ readonly key: string; readonly cells: ReadonlyArray<ReactNode> }>
  readonly more?: ReactNode
}) {
  const id = useId()
  return (
    <section className="figures" aria-labelledby={id}>
      <h3 className="section-title" id={id}>
        {props.title}
      </h3>
      {props.more}
      <FiguresTable {...props} labelledBy={id} />
    </section>
  )
}

export function FiguresTable(props: {
  readonly headings: ReadonlyArray<string>
  readonly rows: ReadonlyArray<{ readonly key: string; readonly cells: ReadonlyArray<ReactNode> }>
  readonly labelledBy: string
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <div className="figures-scroll" tabIndex={0} role="region" aria-labelledby={props.labelledBy}>
      <Table size="small" aria-labelledby={props.labelledBy}>
        <Table.Header>
          <Table.Row>
            {props.headings.map((heading) => (
              <Table.HeaderCell key={heading} scope="col">
                {heading}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {props.rows.map(({ cells: [head, ...cells], key }) => (
            <Table.Row key={key}>
              <Table.HeaderCell scope="row">{head}</Table.HeaderCell>
              {cells.map((cell, index) => (
                <Table.DataCell key={props.headings[index + 1] ?? index}>{cell}</Table.DataCell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
