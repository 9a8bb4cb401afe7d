import { civilDateAfter, clockOf } from "@samsyn/core"
import { Button, Select } from "@navikt/ds-react"
import type { DoneBy, NoShow, OfferAnswer, Release } from "@samsyn/contract"
import { type FormEvent, type ReactNode, useState } from "react"
import type { OfferStep } from "../../api/deskOffers.ts"
import { dayAfter } from "../../time/dayAfter.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming, usePack } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { DayField } from "./DayField.tsx"
import { isOpenNo } from "./standing.ts"

type Doer = DoneBy["by"]
type Asked = "offer" | "decline" | "release" | "arrived" | "no-show"

const releaseReasons = [
  "place-closed",
  "too-few-staff",
  "assessed-anew",
  "person-asked",
  "recorded-by-mistake"
] as const satisfies ReadonlyArray<Release["reason"]>
const nextSteps = ["ring", "visit", "ask-those-near", "agree-on-another-day"] as const satisfies ReadonlyArray<NoShow["nextStep"]["how"]>

/** What can be done with an offer as it stands: one press where nothing is to be said, else the reason or the day asked for first. */
export function OfferSteps(props: {
  readonly offer: OfferAnswer
  readonly by: Doer
  /** Whether whoever acts may record what the person answered and whether they came. */
  readonly mayAnswer: boolean
  readonly isPending: boolean
  readonly isRanked: boolean
  readonly digest: string
  readonly send: (step: OfferStep) => void
}) {
  const { by, digest, isPending, mayAnswer, offer, send } = props
  const { deskProposal } = useWords()
  const words = deskProposal.offer
  const times = useTimes()
  const [asked, setAsked] = useState<Asked>()
  const { state } = offer
  const cancel = () => setAsked(undefined)
  const open = (what: Asked, label: string, variant: "primary" | "secondary" | "tertiary" = "tertiary") => (
    <Button size="small" variant={variant} aria-expanded={asked === what} onClick={() => setAsked(asked === what ? undefined : what)}>
      {label}
    </Button>
  )
  const can = {
    offer: state === "held",
    accept: state === "offered" && mayAnswer,
    decline: (state === "offered" || state === "accepted") && mayAnswer,
    takeBack: isOpenNo(offer, times.now) && mayAnswer,
    arrive: state === "accepted" && mayAnswer,
    release: state === "held" || state === "offered" || state === "accepted"
  }
  if (!Object.values(can).some((each) => each)) return null
  return (
    <>
      <div className="actions">
        {can.offer ? open("offer", words.offerHeld, "primary") : null}
        {can.accept ? (
          <Button size="small" disabled={isPending} onClick={() => send({ step: "accept", payload: { by } })}>
            {words.accept}
          </Button>
        ) : null}
        {can.arrive ? open("arrived", words.arrived, "primary") : null}
        {can.arrive ? open("no-show", words.didNotCome, "secondary") : null}
        {can.decline ? open("decline", words.decline, state === "offered" ? "secondary" : "tertiary") : null}
        {can.takeBack ? (
          <Button size="small" disabled={isPending} onClick={() => send({ step: "takeBackDecline", payload: { by } })}>
            {words.takeBack}
          </Button>
        ) : null}
        {can.release ? open("release", words.release) : null}
      </div>
      {asked === "offer" ? (
        <OfferHeld offer={offer} by={by} digest={digest} isRanked={props.isRanked} isPending={isPending} send={send} cancel={cancel} />
      ) : null}
      {asked === "decline" ? <Decline by={by} isPending={isPending} send={send} cancel={cancel} /> : null}
      {asked === "release" ? <ReleasePlace by={by} isPending={isPending} send={send} cancel={cancel} /> : null}
      {asked === "arrived" ? <Arrived by={by} isPending={isPending} send={send} cancel={cancel} /> : null}
      {asked === "no-show" ? <DidNotCome by={by} isPending={isPending} send={send} cancel={cancel} /> : null}
    </>
  )
}

interface Step {
  readonly by: Doer
  readonly isPending: boolean
  readonly send: (step: OfferStep) => void
  readonly cancel: () => void
}

/** A small form with its own way out; nothing is sent while something is missing in it. */
function StepForm(props: {
  readonly isPending: boolean
  readonly hint?: string
  readonly save: () => void
  readonly cancel: () => void
  readonly children: ReactNode
}) {
  const { deskProposal } = useWords()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    props.save()
  }
  return (
    <form className="stack step-form" onSubmit={submit} noValidate>
      {props.hint === undefined ? null : <p className="quiet">{props.hint}</p>}
      {props.children}
      <div className="actions">
        <Button size="small" type="submit" loading={props.isPending}>
          {deskProposal.offer.save}
        </Button>
        <Button size="small" type="button" variant="tertiary" onClick={props.cancel}>
          {deskProposal.offer.cancel}
        </Button>
      </div>
    </form>
  )
}

/** One choice of a list, none of them chosen beforehand. */
function Choice(props: {
  readonly label: string
  readonly value: string
  readonly options: ReadonlyArray<readonly [string, string]>
  readonly isMissing: boolean
  readonly onChange: (value: string) => void
}) {
  const { capital, deskProposal } = useWords()
  return (
    <Select
      size="small"
      autoFocus
      label={props.label}
      value={props.value}
      error={props.isMissing ? deskProposal.offer.missing : undefined}
      onChange={(event) => props.onChange(event.target.value)}
    >
      <option value="">{deskProposal.offer.chooseReason}</option>
      {props.options.map(([code, name]) => (
        <option key={code} value={code}>
          {capital(name)}
        </option>
      ))}
    </Select>
  )
}

function OfferHeld(props: Step & { readonly offer: OfferAnswer; readonly digest: string; readonly isRanked: boolean }) {
  const { by, digest, offer, send } = props
  const { deskProposal } = useWords()
  const times = useTimes()
  const naming = useNaming()
  const pack = usePack()
  const soon = civilDateAfter(times.today, clockOf(pack, "offer-answer"), [])
  const [until, setUntil] = useState(offer.startsOn < soon ? offer.startsOn : soon)
  const [skipReason, setSkipReason] = useState(offer.skipReason ?? "")
  const [isTried, setIsTried] = useState(false)
  // What was held beside the proposal is offered beside it: weighed without this hold, the proposal gives the person what it did.
  const leaves = props.isRanked && offer.proposal?.followed === false
  const isWrong = until === "" || until < times.today || until > offer.startsOn
  const save = () => {
    setIsTried(true)
    if (isWrong || (leaves && skipReason === "")) return
    send({
      step: "offerHeld",
      payload: { by, until: dayAfter(until, 1), proposal: digest, ...(leaves ? { skipReason } : {}) }
    })
  }
  return (
    <StepForm {...props} save={save}>
      {leaves ? (
        <Choice
          label={deskProposal.give.skipReason}
          value={skipReason}
          isMissing={isTried && skipReason === ""}
          options={pack.skipReasons.map(({ code }) => [code, naming.skipReason(code)])}
          onChange={setSkipReason}
        />
      ) : null}
      <DayField
        label={deskProposal.give.until}
        value={until}
        min={times.today}
        max={offer.startsOn}
        error={isTried && isWrong ? deskProposal.give.missingUntil : undefined}
        onChange={setUntil}
      />
    </StepForm>
  )
}

function Decline(props: Step) {
  const { deskProposal } = useWords()
  const words = deskProposal.offer
  const naming = useNaming()
  const pack = usePack()
  const [reason, setReason] = useState("")
  const [isTried, setIsTried] = useState(false)
  const save = () => {
    setIsTried(true)
    if (reason !== "") props.send({ step: "decline", payload: { by: props.by, reason } })
  }
  return (
    <StepForm {...props} hint={words.declineHint} save={save}>
      <Choice
        label={words.declineReason}
        value={reason}
        isMissing={isTried && reason === ""}
        options={pack.declineReasons.map(({ code }) => [code, naming.declineReason(code)])}
        onChange={setReason}
      />
    </StepForm>
  )
}

function ReleasePlace(props: Step) {
  const { deskProposal } = useWords()
  const words = deskProposal.offer
  const [chosen, setChosen] = useState("")
  const [isTried, setIsTried] = useState(false)
  const save = () => {
    setIsTried(true)
    const reason = releaseReasons.find((each) => each === chosen)
    if (reason !== undefined) props.send({ step: "release", payload: { by: props.by, reason } })
  }
  return (
    <StepForm {...props} hint={words.releaseHint} save={save}>
      <Choice
        label={words.releaseReason}
        value={chosen}
        isMissing={isTried && chosen === ""}
        options={releaseReasons.map((each) => [each, deskProposal.releaseReasons[each]])}
        onChange={setChosen}
      />
    </StepForm>
  )
}

function Arrived(props: Step) {
  const { deskProposal } = useWords()
  const words = deskProposal.offer
  const times = useTimes()
  const [on, setOn] = useState(times.today)
  const [isTried, setIsTried] = useState(false)
  const isWrong = on === "" || on > times.today
  const save = () => {
    setIsTried(true)
    if (!isWrong) props.send({ step: "recordArrival", payload: { by: props.by, trulyStartedOn: on } })
  }
  return (
    <StepForm {...props} save={save}>
      <DayField
        label={words.arrivedOn}
        value={on}
        max={times.today}
        error={isTried && isWrong ? words.missingDay : undefined}
        onChange={setOn}
      />
    </StepForm>
  )
}

function DidNotCome(props: Step) {
  const pack = usePack()
  const { deskProposal } = useWords()
  const words = deskProposal.offer
  const times = useTimes()
  const [chosen, setChosen] = useState("")
  const [dueOn, setDueOn] = useState(civilDateAfter(times.today, clockOf(pack, "next-step"), []))
  const [isTried, setIsTried] = useState(false)
  const isWrong = dueOn === "" || dueOn < times.today
  const save = () => {
    setIsTried(true)
    const how = nextSteps.find((each) => each === chosen)
    if (how !== undefined && !isWrong) props.send({ step: "recordNoShow", payload: { by: props.by, nextStep: { how, dueOn } } })
  }
  return (
    <StepForm {...props} hint={words.didNotComeHint} save={save}>
      <Choice
        label={words.nextStep}
        value={chosen}
        isMissing={isTried && chosen === ""}
        options={nextSteps.map((each) => [each, deskProposal.nextSteps[each]])}
        onChange={setChosen}
      />
      <DayField
        label={words.nextStepDue}
        value={dueOn}
        min={times.today}
        error={isTried && isWrong ? words.missingDay : undefined}
        onChange={setDueOn}
      />
    </StepForm>
  )
}
