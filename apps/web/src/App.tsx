import { Provider, Theme } from "@navikt/ds-react"
import { useMediaQuery } from "./layout/useMediaQuery.ts"
import { Rooms } from "./rooms/Rooms.tsx"
import { SessionGate } from "./session/SessionGate.tsx"
import { useLanguage } from "./words/language.ts"
import { WordsProvider } from "./words/WordsContext.tsx"

/** The pages in the reader's language, light or dark as the reader's system is set. */
export function App() {
  const isDark = useMediaQuery("(prefers-color-scheme: dark)")
  const { aksel, words } = useLanguage()
  return (
    <Theme theme={isDark ? "dark" : "light"} hasBackground={false}>
      <Provider locale={aksel}>
        <WordsProvider words={words}>
          <SessionGate>
            <Rooms />
          </SessionGate>
        </WordsProvider>
      </Provider>
    </Theme>
  )
}
