import { ExclamationmarkTriangleFillIcon } from "@navikt/aksel-icons"
import type { OverdueAnswer } from "../../api/answers.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"

/** How many are over the deadline, since when the oldest, how many nobody has told, and for how many nothing else is tried. */
export function OverdueLine({ overdue }: { readonly overdue: ReadonlyArray<OverdueAnswer> }) {
  const { deskPile } = useWords()
  const times = useTimes()
  const [oldest] = overdue
  if (oldest === undefined) return null
  const words = deskPile.overdue
  const untold = overdue.filter(({ toldOn }) => toldOn === null).length
  const untried = overdue.filter(({ tried }) => tried.length === 0).length
  return (
    <div className="overdue-line">
      <ExclamationmarkTriangleFillIcon aria-hidden />
      <p>
        <strong>{words.count(overdue.length)}</strong>
        {", "}
        {[words.oldest(times.day(oldest.latestStartOn)), words.untold(untold), words.untried(untried)].join(" · ")}
      </p>
    </div>
  )
}
