import { languages } from "../src/words/languages.ts"

/** The languages that say every text of every room. */
export const wholeLanguages = ["nb", "sv", "en"].map((code) => {
  const language = languages[code]
  if (language === undefined) throw new Error(`no language ${code}`)
  return [code, language] as const
})
