import { Button } from "@navikt/ds-react"
import type { Actor, Role } from "../api/acting.ts"
import { useWords } from "../words/WordsContext.tsx"
import { Threshold } from "./Threshold.tsx"

/** In which of their roles someone acts now, where they have several. */
export function RoleChooser({ roles, turnTo }: { readonly roles: ReadonlyArray<Actor>; readonly turnTo: (role: Role) => void }) {
  const { capital, session: words } = useWords()
  return (
    <Threshold title={words.chooseRole}>
      <ul className="threshold-choices">
        {roles.map(({ observer, role }) => (
          <li key={role}>
            <Button variant="secondary" onClick={() => turnTo(role)}>
              {capital(words.actingAs(words.roles[role], observer.service))}
            </Button>
          </li>
        ))}
      </ul>
    </Threshold>
  )
}
