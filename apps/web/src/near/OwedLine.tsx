import { ExclamationmarkTriangleIcon } from "@navikt/aksel-icons"
import { Tag } from "@navikt/ds-react"
import type { OwnPeopleAnswer } from "@samsyn/contract"
import type { Times } from "../time/Times.ts"
import { useWords } from "../words/WordsContext.tsx"

type Owed = OwnPeopleAnswer["people"][number]["owed"][number]

/** Something that those who are near have to do for someone, and by when. */
export function OwedLine({ owed, times }: { readonly owed: Owed; readonly times: Times }) {
  const { near } = useWords()
  const when = owed.dueAt === undefined ? times.day(owed.dueOn ?? times.today) : times.until(owed.dueAt)
  const what =
    owed.kind === "contact" ? near.owedContact(when) : owed.kind === "question-reply" ? near.owedReply(when) : near.owedOther(when)
  return owed.overdue ? (
    <Tag size="small" variant="moderate" data-color="danger" className="near-tag" icon={<ExclamationmarkTriangleIcon aria-hidden />}>
      {near.wasDue(what)}
    </Tag>
  ) : (
    <Tag size="small" variant="moderate" data-color="warning" className="near-tag">
      {what}
    </Tag>
  )
}
