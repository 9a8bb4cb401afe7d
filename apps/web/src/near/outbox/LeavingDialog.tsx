import { BodyShort, Button, Modal } from "@navikt/ds-react"
import { useCallback, useState } from "react"
import { useLeaving } from "../../session/leaving.ts"
import { useWords } from "../../words/WordsContext.tsx"
import { eraseOutbox, useOutbox } from "./outbox.ts"

/** On sign-out everything here is erased from the phone; where something was not sent, its writer is asked first. */
export function LeavingDialog() {
  const { near } = useWords()
  const { kept } = useOutbox()
  const [answer, setAnswer] = useState<{ readonly leave: (mayGo: boolean) => void }>()
  const count = kept.length
  useLeaving(
    useCallback(async () => {
      const mayGo = count === 0 || (await new Promise<boolean>((leave) => setAnswer({ leave })))
      setAnswer(undefined)
      if (mayGo) await eraseOutbox()
      return mayGo
    }, [count])
  )
  if (answer === undefined) return null
  return (
    <Modal open onClose={() => answer.leave(false)} header={{ heading: near.outbox.leaving }} width="small">
      <Modal.Body>
        <BodyShort>{near.outbox.leavingMore(count)}</BodyShort>
      </Modal.Body>
      <Modal.Footer>
        <Button onClick={() => answer.leave(false)}>{near.outbox.stay}</Button>
        <Button variant="secondary" data-color="danger" onClick={() => answer.leave(true)}>
          {near.outbox.leave}
        </Button>
      </Modal.Footer>
    </Modal>
  )
}
