import type { BreachAnswer, ReferralAnswer, RightsDecisionAnswer } from "@samsyn/contract"
import { useTimes } from "../time/TimesContext.tsx"
import { durationWords } from "../words/durationWords.ts"
import { useNaming, usePack } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { BrokenDate } from "./BrokenDate.tsx"

/** What was decided about one referral, its date and why: on the page and in the letter. Of what staff differ about, and of where anyone stands, there is nothing here. */
export function DecidedWords(props: {
  readonly referral: Pick<ReferralAnswer, "receivedAt" | "rights">
  readonly decisions: ReadonlyArray<RightsDecisionAnswer>
  readonly breach: BreachAnswer
  /** The day on which the person truly began, where they have. */
  readonly begunOn?: string | undefined
}) {
  const { begunOn, breach, decisions, referral } = props
  const {
    duration,
    me: { decided }
  } = useWords()
  const times = useTimes()
  const pack = usePack()
  const { outcome, decidedOn, latestStartOn } = referral.rights
  const received = decided.received(times.dayInFull(times.dayOf(referral.receivedAt)))
  const within = pack.clocks.find(({ code }) => code === "assessment")?.within
  if (outcome === "pending") {
    return (
      <>
        <p className="me-strong">{decided.pending}</p>
        <p>
          {received} {within === undefined ? null : decided.pendingMore(durationWords(duration, within))}
        </p>
      </>
    )
  }
  return (
    <>
      <p className="me-strong">{outcome === "granted" ? decided.granted : decided.refused}</p>
      {latestStartOn === undefined ? null : <StartBy latestStartOn={latestStartOn} begunOn={begunOn} />}
      {outcome === "refused" || begunOn !== undefined ? null : <BrokenDate breach={breach} rights={referral.rights} />}
      <p className="quiet">
        {received} {decidedOn === undefined ? null : decided.decidedOn(times.dayInFull(decidedOn))}
      </p>
      <Why decision={decisions.at(-1)} />
      <Earlier decisions={decisions.slice(0, -1)} />
    </>
  )
}

function StartBy({ begunOn, latestStartOn }: { readonly latestStartOn: string; readonly begunOn: string | undefined }) {
  const { duration, me } = useWords()
  const times = useTimes()
  const left = times.daysUntil(latestStartOn)
  if (begunOn !== undefined) return <p className="me-strong">{me.decided.started(times.dayInFull(begunOn))}</p>
  return (
    <div className="me-date" data-passed={left < 0}>
      <span>{me.decided.startBy}</span>
      <strong>{times.dayInFull(latestStartOn)}</strong>
      <span>
        {left > 0 ? me.decided.daysLeft(duration.days(left)) : left === 0 ? me.decided.today : me.decided.passed(duration.days(-left))}
      </span>
    </div>
  )
}

function Why({ decision }: { readonly decision: RightsDecisionAnswer | undefined }) {
  const { me, session } = useWords()
  const naming = useNaming()
  const { by, reasons, source } = decision ?? {}
  return (
    <>
      <h4 className="me-subtitle">{me.decided.why}</h4>
      {reasons === undefined ? (
        <p>
          {source === "referral" ? `${me.decided.elsewhere} ` : null}
          {me.decided.noReasons}
        </p>
      ) : (
        <>
          <p className="me-own-text">{reasons.text}</p>
          {reasons.circumstances.length === 0 ? null : (
            <>
              <p>{me.decided.circumstances}</p>
              <ul className="me-list">
                {reasons.circumstances.map((code) => (
                  <li key={code}>{naming.circumstance(code)}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
      {by === undefined ? null : (
        <p className="quiet">{me.decided.decidedBy(`${naming.of("roles", by.role)}, ${session.serviceName(by.service)}`)}</p>
      )}
    </>
  )
}

/** What was decided before, the latest first: a date that was moved is told, and so is when. */
function Earlier({ decisions }: { readonly decisions: ReadonlyArray<RightsDecisionAnswer> }) {
  const { me } = useWords()
  const times = useTimes()
  if (decisions.length === 0) return null
  return (
    <>
      <h4 className="me-subtitle">{me.decided.before}</h4>
      <ul className="me-list">
        {decisions.toReversed().map(({ id, rights: { decidedOn, latestStartOn, outcome } }) => (
          <li key={id}>
            {me.decided.earlier(times.dayInFull(decidedOn), outcome === "granted" ? me.decided.granted : me.decided.refused)}
            {latestStartOn === undefined ? null : ` ${me.decided.startBy} ${times.dayInFull(latestStartOn)}.`}
          </li>
        ))}
      </ul>
    </>
  )
}
