import type { BothSay, Candidate, SideBySideAnswer } from "../../api/answers.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { saidIn } from "./saidIn.ts"
import { SourceTitles } from "./SourceTitles.tsx"
import { useFactValue } from "./useFactValue.ts"
import { useRuleWords } from "./useRuleWords.ts"

/** The facts that make the difference, the rule that turns them into a date, its source, and that the order stands all the same. */
export function WhyDifferent(props: {
  readonly because: Candidate
  readonly facts: SideBySideAnswer["facts"]
  readonly disagreements: ReadonlyArray<BothSay>
  readonly condition: string | null
}) {
  const { sights: words, facts: factWords } = useWords()
  const naming = useNaming()
  const times = useTimes()
  const factValue = useFactValue()
  const ruleWords = useRuleWords(props.condition)
  const said = new Map(saidIn({ facts: props.facts, disagreements: props.disagreements }).map((one) => [one.id, one]))
  return (
    <div className="why">
      <h4>{words.why}</h4>
      <ul className="why-facts">
        {props.because.because.map((cited) => {
          const found = said.get(cited.factId)
          return (
            <li key={cited.factId}>
              <strong>{factValue(cited)}</strong>
              <span className="quiet">
                {[
                  factWords.seen(times.instant(cited.observedAt)),
                  ...(found === undefined
                    ? [naming.of("sources", cited.source)]
                    : [factWords.by(naming.of("roles", found.by.role), found.by.service), naming.of("bases", found.basis)])
                ].join(" · ")}
              </span>
            </li>
          )
        })}
      </ul>
      <p>
        {words.whyRule(ruleWords(props.because.rule))}{" "}
        <span className="quiet">
          {words.source} <SourceTitles ids={props.because.cites} />
        </span>
      </p>
      <p className="why-order">{words.orderStands}</p>
    </div>
  )
}
