import { useState } from "react"
import type { AssessmentRow } from "../api/answers.ts"
import { useTimes } from "../time/TimesContext.tsx"
import { useNaming } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { DueDate } from "./DueDate.tsx"
import { GuideDate } from "./GuideDate.tsx"
import { KeysLine } from "./KeysLine.tsx"
import { includesText, PileFilter, type PileNarrowing } from "./PileFilter.tsx"
import { PileTable } from "./PileTable.tsx"
import { useQuestionWords } from "./useQuestionWords.ts"
import { WindowFlags } from "./WindowFlags.tsx"

/** Those whose right is not yet decided, by when it must be; beside each, what the guide says from either side and what to ask first. */
export function AssessmentPile({ rows }: { readonly rows: ReadonlyArray<AssessmentRow> }) {
  const { locale, pile } = useWords()
  const naming = useNaming()
  const times = useTimes()
  const questionWords = useQuestionWords()
  const [text, setText] = useState("")
  const [only, setOnly] = useState<ReadonlySet<string>>(new Set())
  const isOverdue = (row: AssessmentRow) => times.daysUntil(row.assessmentDueOn) < 0
  const narrowings: ReadonlyArray<PileNarrowing<AssessmentRow>> = [
    { id: "overdue", label: pile.onlyOverdue, holds: isOverdue },
    { id: "windows", label: pile.onlyWindows, holds: (row) => row.flags.length > 0 },
    { id: "different", label: pile.onlyDifferent, holds: (row) => row.nearGuideOn !== row.guideOn }
  ]
  const shown = rows.filter(
    (row) =>
      includesText(`${row.referralId} ${naming.condition(row.condition)}`, text, locale) &&
      narrowings.every(({ id, holds }) => !only.has(id) || holds(row))
  )
  return (
    <>
      <PileFilter rows={rows} shown={shown.length} text={text} onText={setText} narrowings={narrowings} only={only} onOnly={setOnly} />
      <PileTable
        caption={pile.assessment}
        columns={[pile.assessmentDue, pile.guide]}
        empty={rows.length === 0 ? pile.noneInAssessment : pile.noneMatches}
        rows={shown}
        rowOf={(row) => ({
          referralId: row.referralId,
          position: row.position,
          isOverdue: isOverdue(row),
          title: naming.condition(row.condition),
          below: (
            <>
              <KeysLine keys={row.keys} />
              {row.askFirst === null ? null : <span className="ask-first">{pile.askFirst(questionWords(row.askFirst.question))}</span>}
            </>
          ),
          cells: [
            <DueDate key="due" on={row.assessmentDueOn} none={pile.noDate} />,
            <div key="guide" className="near-cell">
              <GuideDate row={row} />
              <WindowFlags flags={row.flags} />
            </div>
          ]
        })}
      />
    </>
  )
}
