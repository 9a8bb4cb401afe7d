import "@navikt/ds-css/dist/component/table.css"
import { Table } from "@navikt/ds-react"
import { useQuery } from "@tanstack/react-query"
import { contactsQuery } from "../api/oversight.ts"
import { Answered } from "../layout/Answered.tsx"
import { RoomFrame } from "../layout/RoomFrame.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { byWeek } from "./byWeek.ts"

/** The home of oversight: how the talks that were due went. Measures of the system, never of a person. */
export function Oversight() {
  const { oversight } = useWords()
  const contacts = useQuery(contactsQuery)
  return (
    <RoomFrame title={oversight.title}>
      <h2 className="room-title" id="contacts-title">
        {oversight.figures}
      </h2>
      <Answered query={contacts} empty={{ when: (weeks) => weeks.length === 0, title: oversight.none }}>
        {(weeks) => (
          <Table size="small" aria-labelledby="contacts-title">
            <Table.Header>
              <Table.Row>
                {[oversight.week, oversight.inTime, oversight.late, oversight.never].map((heading) => (
                  <Table.HeaderCell key={heading} scope="col">
                    {heading}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {byWeek(weeks).map(({ inTime, late, never, weekFrom }) => (
                <Table.Row key={weekFrom}>
                  <Table.HeaderCell scope="row">{weekFrom}</Table.HeaderCell>
                  <Table.DataCell>{inTime}</Table.DataCell>
                  <Table.DataCell>{late}</Table.DataCell>
                  <Table.DataCell>{never}</Table.DataCell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        )}
      </Answered>
    </RoomFrame>
  )
}
