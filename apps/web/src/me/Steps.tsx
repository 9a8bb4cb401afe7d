import type { OfferAnswer, ReferralAnswer } from "@samsyn/contract"
import { useTimes } from "../time/TimesContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { Part } from "./Part.tsx"
import { type Step, stepNow, steps } from "./stepsOf.ts"

/** What comes next, with where the person is now; nothing where nothing is to come. */
export function Steps(props: { readonly referral: Pick<ReferralAnswer, "rights">; readonly offers: ReadonlyArray<OfferAnswer> }) {
  const { me } = useWords()
  const times = useTimes()
  const now = stepNow(props.referral, props.offers)
  if (now === undefined) return null
  const { latestStartOn } = props.referral.rights
  const wordsOf = (step: Step) =>
    step === "begins" && latestStartOn !== undefined && times.daysUntil(latestStartOn) >= 0
      ? me.steps.beginsBy(times.dayInFull(latestStartOn))
      : me.steps[step]
  const place = steps.indexOf(now)
  return (
    <Part title={me.steps.title}>
      <ol className="me-steps">
        {steps.map((step, index) => {
          const where = index < place ? "done" : index === place ? "now" : "later"
          return (
            <li key={step} data-where={where} {...(where === "now" ? { "aria-current": "step" } : {})}>
              <span>{wordsOf(step)}</span> <span className="me-step-where">({me.steps[where]})</span>
            </li>
          )
        })}
      </ol>
    </Part>
  )
}
