import { BodyShort, Button, Modal } from "@navikt/ds-react"
import type { MeAnswer } from "@samsyn/contract"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useCallback, useEffect } from "react"
import { ask } from "../api/client.ts"
import { developmentQuery } from "../api/development.ts"
import { meQuery, sessionBegan } from "../api/session.ts"
import { useWords } from "../words/WordsContext.tsx"
import { DevelopmentSignIn } from "./DevelopmentSignIn.tsx"

/** Signs in again without leaving the page. */
export function SessionOverDialog({ me }: { readonly me: MeAnswer }) {
  const { session: words } = useWords()
  const queries = useQueryClient()
  const development = useQuery(developmentQuery)
  const comeBack = useCallback(async () => {
    const now = await ask((client) => client.me.me())
    if (now.subject !== me.subject) {
      location.assign("/")
      return
    }
    queries.setQueryData(meQuery.queryKey, now)
    sessionBegan()
    await queries.invalidateQueries()
  }, [me.subject, queries])
  useEffect(() => {
    // Signed in again in another tab: noticed when this one is looked at.
    const look = () => void comeBack().catch(() => undefined)
    addEventListener("focus", look)
    return () => removeEventListener("focus", look)
  }, [comeBack])
  return (
    <Modal
      open
      onClose={() => undefined}
      onBeforeClose={() => false}
      header={{ heading: words.over.title, closeButton: false }}
      width="small"
    >
      <Modal.Body>
        <BodyShort spacing>{words.over.explain}</BodyShort>
        {development.data === null ? (
          <>
            <Button as="a" role="link" href="/sign-in" target="_blank" rel="noopener">
              {words.over.inNewTab}
            </Button>
            <BodyShort>{words.over.comeBack}</BodyShort>
          </>
        ) : null}
        {development.data === null || development.data === undefined ? null : (
          <DevelopmentSignIn choices={development.data} onSignedIn={() => void comeBack().catch(() => undefined)} />
        )}
      </Modal.Body>
    </Modal>
  )
}
