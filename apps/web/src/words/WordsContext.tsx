import { createContext, type ReactNode, useContext } from "react"
import type { Words } from "./Words.ts"
import { nb } from "./nb.ts"

const WordsContext = createContext<Words>(nb)

/** The language everything inside is written in. */
export function WordsProvider({ words, children }: { readonly words: Words; readonly children: ReactNode }) {
  return <WordsContext value={words}>{children}</WordsContext>
}

export function useWords(): Words {
  return useContext(WordsContext)
}
