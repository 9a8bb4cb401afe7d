import { CheckmarkIcon, ClockIcon, ExclamationmarkTriangleIcon } from "@navikt/aksel-icons"
import { Tag } from "@navikt/ds-react"
import type { OwnPeopleAnswer } from "@samsyn/contract"
import { useTimes } from "../time/TimesContext.tsx"
import { useNaming } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"

export type OwnWindow = OwnPeopleAnswer["people"][number]["windows"][number]

/** What is open for someone, and by when someone must have talked with them. */
export function WindowLine({ window }: { readonly window: OwnWindow }) {
  const { capital } = useWords()
  const naming = useNaming()
  return (
    <span className="near-window" data-window={window.windowId}>
      <span>{capital(naming.trigger(window.trigger))}</span>
      <WindowTag window={window} />
    </span>
  )
}

export function WindowTag({ window }: { readonly window: OwnWindow }) {
  const { near } = useWords()
  const times = useTimes()
  const plain = { size: "small", variant: "moderate", className: "near-tag" } as const
  if (window.contactedAt !== undefined) {
    return (
      <Tag {...plain} data-color="success" icon={<CheckmarkIcon aria-hidden />}>
        {near.talked}
      </Tag>
    )
  }
  if (window.contactOverdue) {
    return (
      <Tag {...plain} data-color="danger" icon={<ExclamationmarkTriangleIcon aria-hidden />}>
        {near.overdue(times.instant(window.contactBy))}
      </Tag>
    )
  }
  return (
    <Tag {...plain} data-color={window.state === "upcoming" ? "neutral" : "warning"} icon={<ClockIcon aria-hidden />}>
      {window.state === "upcoming" ? near.opens(times.instant(window.openedAt)) : near.talkBy(times.until(window.contactBy))}
    </Tag>
  )
}
