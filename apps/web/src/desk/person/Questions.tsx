import { QuestionmarkCircleIcon } from "@navikt/aksel-icons"
import type { SideBySideAnswer } from "../../api/answers.ts"
import { useQuestionWords } from "../pile/useQuestionWords.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"

/** What to ask first, and what calls for an assessor. */
export function Questions({ sights }: { readonly sights: SideBySideAnswer }) {
  const { questions: words, findings: findingWords, and } = useWords()
  const naming = useNaming()
  const times = useTimes()
  const questionWords = useQuestionWords()
  const { askFirst = null, findings = [] } = sights
  const individually = findings.flatMap((finding) =>
    finding.tag === "assessIndividually" ? [naming.circumstance(finding.fact.circumstance)] : []
  )
  // What the near date above, or the pile's own guide date, already says is not said again.
  const said = new Set([
    sights.latestStartOn.near,
    ...findings.flatMap((finding) => (finding.tag === "guideEarlier" && finding.vantage === "pile" ? [finding.guideOn] : []))
  ])
  const earlier = findings.flatMap((finding) =>
    finding.tag === "guideEarlier" && (finding.vantage === "pile" || !said.has(finding.guideOn)) ? [finding] : []
  )
  if (askFirst === null && findings.length === 0) return null
  return (
    <ul className="questions">
      {askFirst === null ? null : (
        <li>
          <QuestionmarkCircleIcon aria-hidden />
          <p>
            {words.askFirst}: <strong>{words.ask(questionWords(askFirst.question))}</strong>{" "}
            <span className="quiet">{words.couldBe(times.day(askFirst.couldBeOn))}</span>
          </p>
        </li>
      )}
      {earlier.map((finding) => (
        <li key={`${finding.vantage} ${finding.guideOn}`}>
          <QuestionmarkCircleIcon aria-hidden />
          <p>
            {finding.vantage === "pile"
              ? findingWords.pileGuideEarlier(times.day(finding.guideOn), finding.daysEarlier)
              : findingWords.nearGuideEarlier(times.day(finding.guideOn), finding.daysEarlier)}
          </p>
        </li>
      ))}
      {individually.length === 0 ? null : (
        <li>
          <QuestionmarkCircleIcon aria-hidden />
          <p>{findingWords.assessIndividually(and(individually))}</p>
        </li>
      )}
    </ul>
  )
}
