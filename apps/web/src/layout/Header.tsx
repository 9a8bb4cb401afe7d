import { ExclamationmarkTriangleIcon } from "@navikt/aksel-icons"
import { Tag } from "@navikt/ds-react"
import { useTimes } from "../time/TimesContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { LanguageChooser } from "./LanguageChooser.tsx"
import { Mark } from "./Mark.tsx"

/** What this is, that nobody in it is real, and from when the data are. */
export function Header({ asOf }: { readonly asOf: string }) {
  const { header } = useWords()
  const times = useTimes()
  return (
    <header className="header">
      <a className="skip" href="#bunken">
        {header.skip}
      </a>
      <Mark />
      <h1 className="header-name">Samsyn</h1>
      <span className="header-unit">{header.subtitle}</span>
      <Tag
        size="xsmall"
        variant="strong"
        data-color="warning"
        icon={<ExclamationmarkTriangleIcon aria-hidden />}
        title={header.syntheticMore}
      >
        {header.synthetic}
      </Tag>
      <span className="header-note">{header.syntheticMore}</span>
      <span className="header-time">{header.dataAt(`${times.dayInFull(times.today)} ${times.clock(asOf)}`)}</span>
      <LanguageChooser />
    </header>
  )
}
