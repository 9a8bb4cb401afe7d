import { Provider, Theme } from "@navikt/ds-react"
import { Workplace } from "./Workplace.tsx"
import { useMediaQuery } from "./layout/useMediaQuery.ts"
import { WordsProvider } from "./words/WordsContext.tsx"
import { catalogues } from "./words/Words.ts"

/** The pages in bokmål, light or dark as the reader's system is set. */
export function App() {
  const isDark = useMediaQuery("(prefers-color-scheme: dark)")
  return (
    <Theme theme={isDark ? "dark" : "light"} hasBackground={false}>
      <Provider>
        <WordsProvider words={catalogues.nb}>
          <Workplace />
        </WordsProvider>
      </Provider>
    </Theme>
  )
}
