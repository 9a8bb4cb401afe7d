import { CheckmarkIcon, XMarkIcon } from "@navikt/aksel-icons"
import { Button } from "@navikt/ds-react"
import { useEffect, useRef, useState } from "react"
import type { OverdueAnswer } from "../../api/answers.ts"
import { useBreachStep } from "../../api/breach.ts"
import { useObserver } from "../../session/SessionContext.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { Failure } from "../offers/Failure.tsx"
import { wordFor } from "../offers/wordFor.ts"
import { remedies, tellingWays } from "./breachCodes.ts"

/** Of someone over the deadline: whether they were told, and what else is being tried; where neither, one press for that and one for how. */
export function OverdueTold(props: {
  readonly overdue: OverdueAnswer | undefined
  /** Whether the row that it stands in is the one in the tab order. */
  readonly isReachable: boolean
  readonly onRecorded: (referralId: string) => void
}) {
  const { and, deskPile } = useWords()
  const times = useTimes()
  if (props.overdue === undefined) return null
  const words = deskPile.overdue
  const { toldOn, tried } = props.overdue
  const Told = toldOn === null ? XMarkIcon : CheckmarkIcon
  return (
    <div className="overdue-told">
      <span data-told={toldOn !== null}>
        <Told aria-hidden />
        {toldOn === null ? words.notTold : words.told(times.day(toldOn))}
      </span>
      <span>{tried.length === 0 ? words.nothingTried : words.tried(and(tried.map((code) => wordFor(words.remedies, code))))}</span>
      <Steps {...props} overdue={props.overdue} />
    </div>
  )
}

type Asked = "tell" | "try"

/** What is not said yet, to be said; what is being said stays there though someone else says it meanwhile. */
function Steps(props: {
  readonly overdue: OverdueAnswer
  readonly isReachable: boolean
  readonly onRecorded: (referralId: string) => void
}) {
  const { referralId, toldOn, tried } = props.overdue
  const { capital, codes, deskPile } = useWords()
  const words = deskPile.overdue
  const times = useTimes()
  const by = useObserver()
  const record = useBreachStep(referralId)
  const [asked, setAsked] = useState<Asked>()
  const first = useRef<HTMLButtonElement>(null)
  const openers = useRef<Partial<Record<Asked, HTMLButtonElement | null>>>({})
  useEffect(() => {
    if (asked !== undefined) first.current?.focus()
  }, [asked])
  const close = () => {
    setAsked(undefined)
    queueMicrotask(() => asked !== undefined && openers.current[asked]?.focus())
  }
  const send = (step: Parameters<typeof record.mutate>[0]) => {
    if (record.isPending) return
    const recorded = () => {
      setAsked(undefined)
      props.onRecorded(referralId)
    }
    // What failed is said below.
    record.mutateAsync(step).then(recorded, () => undefined)
  }
  const tabIndex = props.isReachable ? 0 : -1
  if (asked === undefined && toldOn !== null && tried.length > 0) return null
  if (asked === undefined) {
    const opener = (which: Asked, text: string) => (
      <Button
        size="xsmall"
        variant="secondary"
        tabIndex={tabIndex}
        aria-label={`${text}: ${referralId}`}
        ref={(element) => {
          openers.current[which] = element
        }}
        onClick={() => setAsked(which)}
      >
        {text}
      </Button>
    )
    return (
      <InRow className="overdue-steps">
        {toldOn === null ? opener("tell", words.tell) : null}
        {tried.length === 0 ? opener("try", words.try) : null}
      </InRow>
    )
  }
  const choice = (index: number, text: string, step: Parameters<typeof record.mutate>[0]) => (
    <Button
      key={text}
      size="xsmall"
      variant="secondary"
      // Not `disabled`, which would take the focus away from whoever waits.
      aria-disabled={record.isPending}
      {...(index === 0 ? { ref: first } : {})}
      onClick={() => send(step)}
    >
      {capital(text)}
    </Button>
  )
  return (
    <InRow className="overdue-steps" label={asked === "tell" ? words.tellFor(referralId) : words.tryFor(referralId)} onEscape={close}>
      <span className="quiet">{asked === "tell" ? words.toldHow : words.tryWhat}</span>
      {asked === "tell"
        ? tellingWays.map((how, index) => choice(index, wordFor(codes.hows, how), { step: "tell", payload: { by, on: times.today, how } }))
        : remedies.map((remedy, index) => choice(index, words.remedies[remedy], { step: "try", payload: { by, on: times.today, remedy } }))}
      <Button size="xsmall" variant="tertiary" onClick={close}>
        {words.cancel}
      </Button>
      <Failure error={record.error} said={words.refused} />
    </InRow>
  )
}

/** Steps within a row, of which a press opens nothing and no key moves among the rows. */
function InRow(props: {
  readonly className: string
  readonly label?: string
  readonly onEscape?: () => void
  readonly children: React.ReactNode
}) {
  const { children, className, label, onEscape } = props
  return (
    <div
      className={className}
      {...(label === undefined ? {} : { role: "group", "aria-label": label })}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (event.key === "Escape") onEscape?.()
      }}
    >
      {children}
    </div>
  )
}
