import { Button } from "@navikt/ds-react"
import { useQuery } from "@tanstack/react-query"
import { unitsQuery } from "../api/shared.ts"
import { leaveOrStay } from "./leaving.ts"
import { useWords } from "../words/WordsContext.tsx"
import { useSession } from "./SessionContext.tsx"

/** Who is signed in, and the ways out: another role, where there are several, and away. */
export function Account() {
  const { capital, session: words } = useWords()
  const { actor, me, turnTo } = useSession()
  const { service } = actor.observer
  const units = useQuery({ ...unitsQuery, enabled: actor.role === "unit-staff" })
  const unit = units.data?.find(({ id }) => id === service)
  return (
    <div className="account" role="group" aria-label={words.account}>
      <span className="account-who">{capital(words.actingAs(words.roles[actor.role], unit?.name ?? service))}</span>
      {me.roles.length > 1 ? (
        <Button size="xsmall" variant="tertiary" data-color="neutral" onClick={() => turnTo(undefined)}>
          {words.changeRole}
        </Button>
      ) : null}
      {/* A form, so that the browser follows to the issuer, where the session ends too. */}
      <form method="post" action="/sign-out" onSubmit={leaveOrStay}>
        <Button type="submit" size="xsmall" variant="tertiary" data-color="neutral">
          {words.signOut}
        </Button>
      </form>
    </div>
  )
}
