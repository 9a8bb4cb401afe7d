import { Select } from "@navikt/ds-react"
import { chooseLanguage, isLanguage, useLanguage } from "../words/language.ts"
import { languages } from "../words/languages.ts"
import { useWords } from "../words/WordsContext.tsx"

/** The languages of the pages, each by its own name; the choice is kept in this browser. */
export function LanguageChooser() {
  const { header } = useWords()
  const { language } = useLanguage()
  return (
    <Select
      className="language"
      size="small"
      hideLabel
      label={header.language}
      value={language}
      onChange={({ target }) => {
        if (isLanguage(target.value)) void chooseLanguage(target.value)
      }}
    >
      {Object.entries(languages).map(([code, { name }]) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </Select>
  )
}
