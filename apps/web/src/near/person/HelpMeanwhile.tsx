import { Button } from "@navikt/ds-react"
import type { InterimHelpAnswer } from "@samsyn/contract"
import { useObserver } from "../../session/SessionContext.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { useOutbox } from "../outbox/outbox.ts"
import { open } from "../whereNear.ts"
import { Section } from "./Section.tsx"
import { useKeepAbout } from "./useKeepAbout.ts"

const answers = ["happened", "did-not-happen", "declined"] as const

/** Help offered while the person waits, and whether anything came of it. */
export function HelpMeanwhile(props: {
  readonly personKey: string
  readonly referralId: string
  readonly help: ReadonlyArray<InterimHelpAnswer>
}) {
  const { help, personKey } = props
  const { near } = useWords()
  return (
    <Section title={near.now.help}>
      {help.length === 0 ? <p className="quiet">{near.now.noHelp}</p> : null}
      <ul className="cards">
        {help.map((one) => (
          <Help key={one.id} personKey={personKey} help={one} />
        ))}
      </ul>
      <Button variant="secondary" onClick={() => open(personKey, "help")}>
        {near.now.offerHelp}
      </Button>
    </Section>
  )
}

function Help({ help, personKey }: { readonly personKey: string; readonly help: InterimHelpAnswer }) {
  const { capital, near } = useWords()
  const times = useTimes()
  const naming = useNaming()
  const by = useObserver()
  const keepAbout = useKeepAbout(personKey)
  const { kept } = useOutbox()
  const isSaid = kept.some(({ written }) => written.tag === "interim-answer" && written.helpId === help.id)
  return (
    <li className="card" data-help={help.id}>
      <span className="card-title">{capital(naming.doorKind(help.kind))}</span>
      <span className="quiet">{near.now.offered(times.instant(help.offered.at))}</span>
      {help.happened === undefined ? (
        isSaid ? null : (
          <div role="group" aria-label={near.now.didItHappen} className="near-buttons">
            <span>{near.now.didItHappen}</span>
            {answers.map((answer) => (
              <Button
                key={answer}
                size="medium"
                variant="secondary"
                onClick={() => keepAbout({ tag: "interim-answer", helpId: help.id, answer: { by, answer, on: times.today } })}
              >
                {near.now[answer]}
              </Button>
            ))}
          </div>
        )
      ) : (
        <span>
          {near.now[help.happened.answer]}, {times.day(help.happened.on)}
        </span>
      )}
    </li>
  )
}
