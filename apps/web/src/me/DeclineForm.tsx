import { Button, Radio, RadioGroup } from "@navikt/ds-react"
import { type FormEvent, useState } from "react"
import { useNaming, usePack } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"

/** Reasons of the national list 8722 that a unit gives, and never the person: no place, no funding, outside the target group, outside the area. */
const notThePersons: ReadonlySet<string> = new Set(["8722-1", "8722-2", "8722-3", "8722-4"])

/** A no with a reason of the rule pack, and what it leads to before it is sent. */
export function DeclineForm(props: {
  readonly isSending: boolean
  readonly onSend: (reason: string) => void
  readonly onCancel: () => void
}) {
  const { duration, me } = useWords()
  const { declineReasons } = usePack()
  const naming = useNaming()
  const [reason, setReason] = useState<string>()
  const [isMissing, setMissing] = useState(false)
  const consequence = declineReasons.find(({ code }) => code === reason)?.consequence
  const send = (event: FormEvent) => {
    event.preventDefault()
    setMissing(reason === undefined)
    if (reason !== undefined) props.onSend(reason)
  }
  return (
    <form className="me-form" onSubmit={send} noValidate>
      <RadioGroup
        legend={me.offer.why}
        description={me.offer.whyMore}
        value={reason ?? ""}
        onChange={(chosen: string) => setReason(chosen)}
        {...(isMissing && reason === undefined ? { error: me.offer.missing } : {})}
      >
        {declineReasons
          .filter(({ code }) => !notThePersons.has(code))
          .map(({ code }) => (
            <Radio key={code} value={code}>
              {naming.declineReason(code)}
            </Radio>
          ))}
      </RadioGroup>
      <p role="status">
        {me.offer.changeMind}{" "}
        {consequence === undefined
          ? null
          : consequence === "re-offer"
            ? me.offer.reOffer
            : consequence === "until-reassessed"
              ? me.offer.untilReassessed
              : me.offer.park(duration.days(consequence.park.days))}
      </p>
      <div className="me-answers">
        <Button type="submit" loading={props.isSending}>
          {me.offer.sendNo}
        </Button>
        <Button type="button" variant="tertiary" data-color="neutral" onClick={props.onCancel}>
          {me.offer.cancel}
        </Button>
      </div>
    </form>
  )
}
