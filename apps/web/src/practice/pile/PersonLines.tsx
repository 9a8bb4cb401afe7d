import { useFactValue } from "../../desk/person/useFactValue.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import type { Story } from "../draw/stories.ts"
import { usePracticeWords } from "../usePracticeWords.ts"

/** What the referral and the assessment say of one of the eight: the condition, since when, the age where it is known, and facts. */
export function PersonLines({ letter, story }: { readonly letter: string; readonly story: Story }) {
  const { capital } = useWords()
  const words = usePracticeWords()
  const naming = useNaming()
  const times = useTimes()
  const factValue = useFactValue()
  const waits = words.waits(times.day(story.waitsFrom), -times.daysUntil(story.waitsFrom))
  // Born in January, all of them: the year alone says the age in November.
  const age = story.bornIn === undefined ? [] : [words.age(2026 - story.bornIn)]
  return (
    <div className="practice-person">
      <p>
        <strong>{words.person(letter)}</strong> {naming.condition(story.condition)}
      </p>
      <p className="quiet">{capital([waits, ...age].join(" · "))}</p>
      <p>
        {story.says.length === 0 ? (
          <span className="quiet">{words.saysNothing}</span>
        ) : (
          story.says.map((said) => (said.value === true ? naming.circumstance(said.circumstance) : factValue(said))).join(" · ")
        )}
      </p>
    </div>
  )
}
