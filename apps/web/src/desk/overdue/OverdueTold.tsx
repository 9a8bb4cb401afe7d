import { CheckmarkIcon, XMarkIcon } from "@navikt/aksel-icons"
import type { OverdueAnswer } from "../../api/answers.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"

/** Of someone over the deadline: whether they were told, and what else is being tried. */
export function OverdueTold({ overdue }: { readonly overdue: OverdueAnswer | undefined }) {
  const { and, deskPile } = useWords()
  const times = useTimes()
  if (overdue === undefined) return null
  const words = deskPile.overdue
  const names: Readonly<Record<string, string>> = words.remedies
  const { toldOn, tried } = overdue
  const Told = toldOn === null ? XMarkIcon : CheckmarkIcon
  return (
    <span className="overdue-told">
      <span data-told={toldOn !== null}>
        <Told aria-hidden />
        {toldOn === null ? words.notTold : words.told(times.day(toldOn))}
      </span>{" "}
      <span>{tried.length === 0 ? words.nothingTried : words.tried(and(tried.map((code) => names[code] ?? code)))}</span>
    </span>
  )
}
