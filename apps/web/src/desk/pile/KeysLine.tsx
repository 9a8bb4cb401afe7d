import type { KeyValue } from "../../api/answers.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"

/** Each key of the order in plain words; the date has a column of its own. */
export function KeysLine({ keys }: { readonly keys: ReadonlyArray<KeyValue> }) {
  const keyWords = useKeyWords()
  return keys.flatMap((key) => keyWords(key) ?? []).join(" · ")
}

/** A key in plain words; none for the keys that the row shows elsewhere (date, id). */
function useKeyWords(): (key: KeyValue) => string | undefined {
  const { keys } = useWords()
  const naming = useNaming()
  const times = useTimes()
  return ({ key, value }) => {
    if (value === null) return undefined
    switch (key) {
      case "lane":
        return naming.lane(String(value))
      case "points":
        return keys.points(Number(value) / 1000)
      case "seniority":
        return keys.seniority(times.day(String(value)))
      case "lot":
        return keys.lot(Number(value))
      default:
        return undefined
    }
  }
}
