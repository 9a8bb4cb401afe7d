import { createContext, type ReactNode, useContext, useLayoutEffect } from "react"
import { nb } from "./nb.ts"
import type { Words } from "./Words.ts"

const WordsContext = createContext<Words>(nb)

/** The language everything inside is written in; the document says so too, for those who hear it or translate it. */
export function WordsProvider({ words, children }: { readonly words: Words; readonly children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.lang = words.language
    document.title = words.title
  }, [words])
  return <WordsContext value={words}>{children}</WordsContext>
}

export function useWords(): Words {
  return useContext(WordsContext)
}
