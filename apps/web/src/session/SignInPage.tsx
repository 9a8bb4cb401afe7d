import { Alert, Button } from "@navikt/ds-react"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { developmentQuery } from "../api/development.ts"
import { meQuery, sessionBegan } from "../api/session.ts"
import { Pending } from "../layout/Pending.tsx"
import { TroubleMessage } from "../layout/Trouble.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { DevelopmentSignIn } from "./DevelopmentSignIn.tsx"
import { Threshold } from "./Threshold.tsx"

/** Where someone is not signed in: on to the issuer; or, where all data are synthetic, who one wants to be. */
export function SignInPage() {
  const { session: words } = useWords()
  const queries = useQueryClient()
  const development = useQuery(developmentQuery)
  const enter = () => {
    sessionBegan()
    void queries.fetchQuery({ ...meQuery, staleTime: 0 })
  }
  const wasRefused = new URLSearchParams(location.search).get("sign-in") === "refused"
  return (
    <Threshold title={words.title}>
      {wasRefused ? (
        <Alert variant="warning" size="small">
          {words.refused}
        </Alert>
      ) : null}
      {development.data === undefined ? (
        development.isError ? (
          <TroubleMessage retry={() => void development.refetch()} />
        ) : (
          <Pending lines={4} />
        )
      ) : development.data === null ? (
        <>
          <Button as="a" role="link" href={`/sign-in?to=${encodeURIComponent(`${location.pathname}${location.hash}`)}`}>
            {words.signIn}
          </Button>
          <p className="quiet">{words.leaves}</p>
        </>
      ) : (
        <DevelopmentSignIn choices={development.data} onSignedIn={enter} />
      )}
    </Threshold>
  )
}
