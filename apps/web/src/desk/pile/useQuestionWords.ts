import type { AskFirst } from "../../api/answers.ts"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"

/** The words of a question that could be asked: a circumstance by its name, or the age. */
export function useQuestionWords(): (question: AskFirst["question"]) => string {
  const { questions } = useWords()
  const naming = useNaming()
  return (question) => (question.tag === "age" ? questions.age : naming.circumstance(question.circumstance))
}
