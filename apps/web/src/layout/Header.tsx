import type { MouseEvent, ReactNode } from "react"
import { Account } from "../session/Account.tsx"
import { useSession } from "../session/SessionContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { LanguageChooser } from "./LanguageChooser.tsx"
import { Mark } from "./Mark.tsx"
import { SyntheticTag } from "./SyntheticTag.tsx"

/** What this is, that nobody in it is real where that is so, from when the data are where a room says so, and who is signed in. */
export function Header(props: {
  readonly subtitle: string
  readonly dataAt?: string
  /** Where else in the same work one can go. */
  readonly nav?: ReactNode
  /** Where the main thing on the page is, for those who skip what is before it. */
  readonly skipTo?: { readonly id: string; readonly label: string }
}) {
  const { header, language } = useWords()
  const { me } = useSession()
  const { dataAt, nav, skipTo, subtitle } = props
  return (
    <header className="header" lang={language}>
      {skipTo === undefined ? null : (
        <a className="skip" href={`#${skipTo.id}`} onClick={(event) => skip(event, skipTo.id)}>
          {skipTo.label}
        </a>
      )}
      <Mark />
      <h1 className="header-name">Samsyn</h1>
      <span className="header-unit">{subtitle}</span>
      {me.kind === "development" ? (
        <>
          <SyntheticTag />
          <span className="header-note">{header.syntheticMore}</span>
        </>
      ) : null}
      {nav}
      <span className="header-time">{dataAt}</span>
      <LanguageChooser />
      <Account />
    </header>
  )
}

/** What stands after `#` in the address is the chosen record, so the link moves the focus itself. */
function skip(event: MouseEvent, id: string): void {
  event.preventDefault()
  const target = document.getElementById(id)
  target?.setAttribute("tabindex", "-1")
  target?.focus()
}
