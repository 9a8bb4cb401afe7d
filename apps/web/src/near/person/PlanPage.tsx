import { PlusIcon } from "@navikt/aksel-icons"
import { Button, Radio, RadioGroup, Tag } from "@navikt/ds-react"
import type { NewPlan, PlanAnswer } from "@samsyn/contract"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { nearPersonQuery } from "../../api/near.ts"
import { Answered } from "../../layout/Answered.tsx"
import { useObserver } from "../../session/SessionContext.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { type PlanPart, writtenParts } from "../forms/LineForm.tsx"
import { useOutbox } from "../outbox/outbox.ts"
import { useWho } from "../useWho.ts"
import { hrefNear, open } from "../whereNear.ts"
import { quietly } from "../quietly.ts"
import { Section } from "./Section.tsx"
import { useKeepAbout } from "./useKeepAbout.ts"

const statuses = ["101", "102", "103", "104", "105", "106"] as const

/** The person's plan: goals, where we are now, what must be in place and who has each, and what is done if it becomes unstable. */
export function PlanPage({ personKey, referralId }: { readonly personKey: string; readonly referralId: string }) {
  const person = useQuery(nearPersonQuery(referralId))
  return (
    <Answered query={quietly(person)}>
      {({ plan }) =>
        plan === null ? <Begin personKey={personKey} referralId={referralId} /> : <Parts personKey={personKey} plan={plan} />
      }
    </Answered>
  )
}

function Begin({ personKey, referralId }: { readonly personKey: string; readonly referralId: string }) {
  const { near } = useWords()
  const by = useObserver()
  const keepAbout = useKeepAbout(personKey)
  const { kept } = useOutbox()
  const [status, setStatus] = useState<NewPlan["status"]>("101")
  if (kept.some(({ written }) => written.tag === "begin-plan" && written.referralId === referralId)) return null
  return (
    <Section title={near.plan.none}>
      <RadioGroup legend={near.plan.status} value={status} onChange={(to: NewPlan["status"]) => setStatus(to)}>
        {statuses.map((each) => (
          <Radio key={each} value={each}>
            {near.plan.statuses[each]}
          </Radio>
        ))}
      </RadioGroup>
      <Button onClick={() => keepAbout({ tag: "begin-plan", referralId, plan: { by, status } })}>{near.plan.begin}</Button>
    </Section>
  )
}

function Parts({ personKey, plan }: { readonly personKey: string; readonly plan: PlanAnswer }) {
  const { near } = useWords()
  const [ownWords, goals, whereWeAreNow, ifUnstable] = writtenParts
  return (
    <>
      <p className="quiet">{near.plan.statuses[plan.status]}</p>
      {[ownWords, goals, whereWeAreNow].map((part) => (
        <WrittenPart key={part} personKey={personKey} part={part} plan={plan} />
      ))}
      <InPlace personKey={personKey} plan={plan} />
      <WrittenPart personKey={personKey} part={ifUnstable} plan={plan} />
    </>
  )
}

function WrittenPart(props: { readonly personKey: string; readonly part: (typeof writtenParts)[number]; readonly plan: PlanAnswer }) {
  const { part, personKey, plan } = props
  const { near } = useWords()
  const times = useTimes()
  const who = useWho()
  return (
    <Section title={near.plan.parts[part]}>
      {plan[part].length === 0 ? <p className="quiet">{near.plan.nothing}</p> : null}
      <ul className="cards">
        {plan[part].map(({ at, by, id, sharedWith, text }) => (
          <li key={id} className="card near-line">
            <p className="near-words" dir="auto">
              {text}
            </p>
            <span className="quiet">
              {near.said.by(who(by), times.instant(at))}
              {sharedWith.includes("unit") ? `. ${near.plan.sharedWithUnit}` : null}
            </span>
            <ChangeLine personKey={personKey} part={part} lineId={id} name={text} />
          </li>
        ))}
      </ul>
      <AddLine personKey={personKey} part={part} />
    </Section>
  )
}

function InPlace({ personKey, plan }: { readonly personKey: string; readonly plan: PlanAnswer }) {
  const { near } = useWords()
  const part = "mustBeInPlace"
  return (
    <Section title={near.plan.parts.mustBeInPlace}>
      {plan.mustBeInPlace.length === 0 ? <p className="quiet">{near.plan.nothing}</p> : null}
      <ul className="cards">
        {plan.mustBeInPlace.map(({ id, isInPlace, what, who }) => (
          <li key={id} className="card near-line">
            <div className="outbox-head">
              <span className="card-title">{near.plan.what[what]}</span>
              <Tag size="small" variant="moderate" data-color={isInPlace === null ? "neutral" : isInPlace ? "success" : "warning"}>
                {isInPlace === null ? near.plan.notKnown : isInPlace ? near.plan.inPlace : near.plan.notInPlace}
              </Tag>
            </div>
            <span dir="auto">{who === "" ? near.plan.nobody : near.plan.who(who)}</span>
            <ChangeLine personKey={personKey} part={part} lineId={id} name={near.plan.what[what]} />
          </li>
        ))}
      </ul>
      <AddLine personKey={personKey} part={part} />
    </Section>
  )
}

function AddLine({ part, personKey }: { readonly personKey: string; readonly part: PlanPart }) {
  const { near } = useWords()
  return (
    <Button
      variant="secondary"
      icon={<PlusIcon aria-hidden />}
      onClick={() => open(personKey, "line", part)}
      aria-label={near.plan.addTo(near.plan.parts[part])}
    >
      {near.plan.add}
    </Button>
  )
}

function ChangeLine(props: { readonly personKey: string; readonly part: PlanPart; readonly lineId: string; readonly name: string }) {
  const { lineId, name, part, personKey } = props
  const { near } = useWords()
  return (
    <a className="near-link" href={hrefNear(personKey, "line", part, lineId)} aria-label={near.plan.changeWhat(name)}>
      {near.plan.change}
    </a>
  )
}
