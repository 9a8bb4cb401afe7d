import { ExclamationmarkTriangleFillIcon } from "@navikt/aksel-icons"
import { Button, Select, Textarea } from "@navikt/ds-react"
import type { AffectedByOfferAnswer, NewOffer } from "@samsyn/contract"
import { type FormEvent, useEffect, useRef, useState } from "react"
import { useObserver, useSession } from "../../session/SessionContext.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"

export type Breach = NonNullable<NewOffer["breach"]>
type Remedy = Breach["instead"][number]["remedy"]

const remedies = ["other-place", "bought-elsewhere", "breach-notified"] as const satisfies ReadonlyArray<Remedy>

/** Whom a place would wrong. An assessor says why this person gets it all the same, and what is done for each of them; anyone else hands it over. */
export function BreachAnswer(props: {
  readonly affected: ReadonlyArray<AffectedByOfferAnswer>
  readonly isPending: boolean
  readonly answer: (breach: Breach) => void
  readonly cancel: () => void
}) {
  const { affected, answer, cancel, isPending } = props
  const { deskProposal } = useWords()
  const words = deskProposal.breach
  const { actor } = useSession()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="breach" aria-labelledby="breach-title">
      <h4 id="breach-title" ref={heading} tabIndex={-1}>
        <ExclamationmarkTriangleFillIcon aria-hidden />
        {words.title}
      </h4>
      <ul>
        {affected.map((one) => (
          <li key={one.referralId}>
            <strong>{one.referralId}</strong> <AffectedWords one={one} />
          </li>
        ))}
      </ul>
      {actor.role === "assessor" ? (
        <BreachForm affected={affected} isPending={isPending} answer={answer} cancel={cancel} />
      ) : (
        <HandOver cancel={cancel} />
      )}
    </section>
  )
}

function AffectedWords({ one }: { readonly one: AffectedByOfferAnswer }) {
  const { deskProposal } = useWords()
  const words = deskProposal.breach.affected
  const times = useTimes()
  switch (one.change) {
    case "uncovered":
      return words.uncovered(one.startsOnBefore === null ? "" : times.day(one.startsOnBefore))
    case "more-late":
      return words["more-late"](one.daysLateBefore ?? 0, one.daysLateAfter ?? 0)
    case "emergency":
      return words.emergency()
  }
}

function BreachForm(props: {
  readonly affected: ReadonlyArray<AffectedByOfferAnswer>
  readonly isPending: boolean
  readonly answer: (breach: Breach) => void
  readonly cancel: () => void
}) {
  const { affected, answer, cancel, isPending } = props
  const { capital, deskProposal } = useWords()
  const words = deskProposal.breach
  const by = useObserver()
  const [reason, setReason] = useState("")
  const [instead, setInstead] = useState<Readonly<Record<string, Remedy>>>({})
  const [isTried, setIsTried] = useState(false)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    const done = affected.flatMap(({ referralId }) => {
      const remedy = instead[referralId]
      return remedy === undefined ? [] : [{ referralId, remedy }]
    })
    if (reason.trim() !== "" && done.length === affected.length) answer({ by, reason, instead: done })
  }
  return (
    <form className="stack" onSubmit={send} noValidate>
      <Textarea
        size="small"
        label={words.reason}
        value={reason}
        error={isTried && reason.trim() === "" ? words.missingReason : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {affected.map(({ referralId }) => (
        <Select
          key={referralId}
          size="small"
          label={words.insteadFor(referralId)}
          value={instead[referralId] ?? ""}
          error={isTried && instead[referralId] === undefined ? words.missingInstead(referralId) : undefined}
          onChange={({ target }) => {
            const remedy = remedies.find((each) => each === target.value)
            if (remedy !== undefined) setInstead((now) => ({ ...now, [referralId]: remedy }))
          }}
        >
          <option value="">{deskProposal.give.chooseReason}</option>
          {remedies.map((each) => (
            <option key={each} value={each}>
              {capital(deskProposal.remedies[each])}
            </option>
          ))}
        </Select>
      ))}
      <div className="actions">
        <Button size="small" type="submit" data-color="danger" loading={isPending}>
          {words.confirm}
        </Button>
        <Button size="small" type="button" variant="tertiary" onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}

/** Not for whoever is here to answer: the address of the page holds what is to be answered, without a name in it. */
function HandOver({ cancel }: { readonly cancel: () => void }) {
  const { deskProposal } = useWords()
  const words = deskProposal.breach
  const { me, turnTo } = useSession()
  const [isCopied, setIsCopied] = useState(false)
  const copy = () => void navigator.clipboard.writeText(location.href).then(() => setIsCopied(true))
  return (
    <>
      <p>{words.onlyAssessor}</p>
      <p>{words.handOver}</p>
      <div className="actions">
        {me.roles.some(({ role }) => role === "assessor") ? (
          <Button size="small" onClick={() => turnTo("assessor")}>
            {words.turn}
          </Button>
        ) : null}
        <Button size="small" variant="secondary" onClick={copy}>
          {words.copy}
        </Button>
        <Button size="small" variant="tertiary" onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
      <p role="status">{isCopied ? words.copied : null}</p>
    </>
  )
}
