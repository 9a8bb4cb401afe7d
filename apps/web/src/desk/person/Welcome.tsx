import { Mark } from "../../layout/Mark.tsx"
import { useWords } from "../../words/WordsContext.tsx"

/** Nobody is chosen yet: what will be here. */
export function Welcome() {
  const { person } = useWords()
  return (
    <section className="person welcome" aria-labelledby="welcome-title">
      <Mark />
      <h2 id="welcome-title">{person.choose}</h2>
      <p>{person.chooseMore}</p>
    </section>
  )
}
