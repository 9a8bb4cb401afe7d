import { Provider, Theme } from "@navikt/ds-react"
import { Workplace } from "./Workplace.tsx"
import { useMediaQuery } from "./layout/useMediaQuery.ts"
import { languages } from "./words/languages.ts"
import { useLanguage } from "./words/useLanguage.ts"
import { WordsProvider } from "./words/WordsContext.tsx"

/** The pages in the reader's language, light or dark as the reader's system is set. */
export function App() {
  const isDark = useMediaQuery("(prefers-color-scheme: dark)")
  const { aksel, words } = languages[useLanguage()]
  return (
    <Theme theme={isDark ? "dark" : "light"} hasBackground={false}>
      <Provider locale={aksel}>
        <WordsProvider words={words}>
          <Workplace />
        </WordsProvider>
      </Provider>
    </Theme>
  )
}
