import { ArrowDownIcon, ArrowUpIcon } from "@navikt/aksel-icons"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import type { RowChange } from "./changesSince.ts"

/** What is different at a row since the reader last looked. */
export function SinceTags({ change }: { readonly change: RowChange | undefined }) {
  const { deskPile } = useWords()
  const times = useTimes()
  if (change === undefined) return null
  const { isNew, moved, wasDueOn } = change
  const Arrow = moved > 0 ? ArrowUpIcon : ArrowDownIcon
  return (
    <>
      {isNew ? <span className="since-tag">{deskPile.since.isNew}</span> : null}
      {moved === 0 ? null : (
        <span className="since-tag">
          <Arrow aria-hidden />
          {moved > 0 ? deskPile.since.movedUp(moved) : deskPile.since.movedDown(-moved)}
        </span>
      )}
      {wasDueOn === undefined ? null : (
        <span className="since-tag">{wasDueOn === null ? deskPile.since.hadNoDate : deskPile.since.wasDueOn(times.day(wasDueOn))}</span>
      )}
    </>
  )
}
