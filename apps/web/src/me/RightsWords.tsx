import { Tag } from "@navikt/ds-react"
import type { ReactNode } from "react"
import { usePack } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"

/**
 * What happens if a date or an appointment is missed. That Helfo then finds another place is in no source that was read: it is marked so.
 * Source: domain.md 2.1 [7]; `docs/legal-position.md` 3.
 */
export function MissedWords() {
  const { me } = useWords()
  const { jurisdiction } = usePack()
  return (
    <ul className="me-list">
      <li>
        {me.missed.deadline} {jurisdiction === "NO" ? <Unverified>{me.missed.helfo}</Unverified> : null}
      </li>
      <li>{me.missed.appointment}</li>
    </ul>
  )
}

/** The right to choose the place ([27], [28]), to complain (unverified), and to see who looked ([95], [96]). Source: domain.md 2.1, 2.8, 7.1. */
export function RightsWords() {
  const { me } = useWords()
  const { jurisdiction } = usePack()
  return (
    <>
      <ul className="me-list">
        {jurisdiction === "NO" ? (
          <>
            <li>
              {me.rights.choose} {me.rights.chooseTwice}
            </li>
            <li>
              <Unverified>{me.rights.complain}</Unverified> {me.rights.complainMore}
            </li>
          </>
        ) : null}
        <li>{me.rights.see}</li>
      </ul>
      {jurisdiction === "NO" ? <p className="quiet">{me.rights.unverifiedMore}</p> : null}
    </>
  )
}

/** What nobody has checked, and says so beside it. */
function Unverified({ children }: { readonly children: ReactNode }) {
  const { me } = useWords()
  return (
    <>
      {children}{" "}
      <Tag size="xsmall" variant="outline" data-color="warning">
        {me.rights.unverified}
      </Tag>
    </>
  )
}
