import { CheckmarkCircleFillIcon, ClockIcon, ExclamationmarkTriangleFillIcon } from "@navikt/aksel-icons"
import type { ActNowAnswer } from "../../api/answers.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"

/** Whether someone has talked with the person, else by when someone must: in words and with an icon, not by colour alone. */
export function ContactDue({ row }: { readonly row: ActNowAnswer }) {
  const { actNow } = useWords()
  const times = useTimes()
  if (row.contactedAt !== undefined) {
    return (
      <div className="due" data-state="talked">
        <CheckmarkCircleFillIcon aria-hidden />
        <p className="line">{actNow.talked}</p>
        <p className="line quiet">{times.instant(row.contactedAt)}</p>
      </div>
    )
  }
  if (row.contactOverdue) {
    return (
      <div className="due" data-state="overdue">
        <ExclamationmarkTriangleFillIcon aria-hidden />
        <p className="line">{actNow.overdueBy(times.distance(row.contactBy))}</p>
        <p className="line quiet">{actNow.shouldHaveTalked(times.instant(row.contactBy))}</p>
      </div>
    )
  }
  return (
    <div className="due" data-state="due">
      <ClockIcon aria-hidden />
      <p className="line">{actNow.talkBy(times.distance(row.contactBy))}</p>
      <p className="line quiet">{times.instant(row.contactBy)}</p>
    </div>
  )
}
