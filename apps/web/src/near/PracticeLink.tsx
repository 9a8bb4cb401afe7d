import type { MouseEvent } from "react"
import { go } from "../layout/address.ts"
import { useWords } from "../words/WordsContext.tsx"

/** The way to where one practises, on nobody's real people. */
export function PracticeLink() {
  const { session } = useWords()
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    go("/practice")
  }
  return (
    <p className="near-practice">
      <a href="/practice" onClick={follow}>
        {session.practice}
      </a>
    </p>
  )
}
