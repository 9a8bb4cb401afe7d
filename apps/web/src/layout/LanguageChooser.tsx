import { Select } from "@navikt/ds-react"
import { chooseLanguage } from "../words/language.ts"
import { languages } from "../words/languages.ts"
import { useWords } from "../words/WordsContext.tsx"

/** The languages of the pages, each by its own name; the choice is kept in this browser. */
export function LanguageChooser() {
  const { header, language } = useWords()
  return (
    <Select
      className="language"
      size="small"
      hideLabel
      label={header.language}
      value={language}
      onChange={({ target }) => void chooseLanguage(target.value)}
    >
      {Object.entries(languages).map(([code, { name }]) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </Select>
  )
}
