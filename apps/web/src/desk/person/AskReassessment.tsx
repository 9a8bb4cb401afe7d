import { Button, Textarea } from "@navikt/ds-react"
import { type FormEvent, useState } from "react"
import type { ReferralAnswer, SideBySideAnswer } from "../../api/answers.ts"
import { useOpenReassessment } from "../../api/deskPerson.ts"
import { useObserver } from "../../session/SessionContext.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { Failure } from "../offers/Failure.tsx"
import { useFactValue } from "./useFactValue.ts"

/** Asks an assessor to look at the date again: in one press with what is seen near the person as the reason, or with one's own words. */
export function AskReassessment(props: {
  readonly referral: ReferralAnswer
  readonly sights: SideBySideAnswer
  readonly onSaved: () => void
}) {
  const { referral, sights } = props
  const { deskPerson, and } = useWords()
  const words = deskPerson.reassessment
  const times = useTimes()
  const factValue = useFactValue()
  const by = useObserver()
  const open = useOpenReassessment(referral.id)
  const [own, setOwn] = useState<string>()
  const [isMissing, setIsMissing] = useState(false)
  if (referral.rights.outcome === "pending") return <p className="quiet">{words.none}</p>

  const { because = null, days = null } = sights.difference ?? {}
  const given =
    because === null || days === null || days === 0
      ? undefined
      : words.askWith(and(because.because.map(factValue)), times.day(because.latestStartOn), days)
  const send = (reason: string) => {
    setIsMissing(reason.trim() === "")
    if (reason.trim() === "") return
    const factIds = because?.because.map(({ factId }) => factId) ?? []
    open.mutateAsync({ by, reason, factIds }).then(props.onSaved, () => undefined)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(own ?? "")
  }
  if (own !== undefined) {
    return (
      <form className="stack" onSubmit={submit} noValidate>
        <Textarea
          size="small"
          label={words.reason}
          value={own}
          autoFocus
          error={isMissing ? words.missingText : undefined}
          onChange={(event) => setOwn(event.target.value)}
        />
        <div className="actions">
          <Button size="small" type="submit" loading={open.isPending}>
            {words.send}
          </Button>
          <Button size="small" type="button" variant="tertiary" onClick={() => setOwn(undefined)}>
            {words.cancel}
          </Button>
        </div>
        <Failure error={open.error} />
      </form>
    )
  }
  return (
    <>
      {given === undefined ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <p>
          <span className="quiet">{words.sendsWith}</span> {given}
        </p>
      )}
      <div className="actions">
        <Button
          size="small"
          variant={given === undefined ? "tertiary" : "secondary"}
          loading={open.isPending}
          onClick={() => (given === undefined ? setOwn("") : send(given))}
        >
          {words.ask}
        </Button>
        {given === undefined ? null : (
          <Button size="small" variant="tertiary" onClick={() => setOwn(given)}>
            {words.writeOwn}
          </Button>
        )}
      </div>
      <Failure error={open.error} />
    </>
  )
}
