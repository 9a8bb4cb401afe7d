import { useMemo } from "react"
import { makeDateFormat } from "../time/dateFormat.ts"
import { makeTimes } from "../time/Times.ts"
import { useTimes } from "../time/TimesContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { timeZone } from "./draw/drawOf.ts"

/** How the practised week is told: by the names of its days, not by how far it is from any today. */
export interface When {
  /** `tirsdag`. */
  readonly weekday: (civilDate: string) => string
  /** `tirsdag kl. 19:00`. */
  readonly dayAndClock: (instant: string) => string
  /** `40 timer`: from one instant to another. */
  readonly between: (from: string, to: string) => string
}

export function useWhen(): When {
  const words = useWords()
  const times = useTimes()
  return useMemo(() => {
    const named = makeDateFormat(words, { weekday: "long" })
    const weekday = (civilDate: string) => named(Date.parse(civilDate))
    return {
      weekday,
      dayAndClock: (instant) => `${weekday(times.dayOf(instant))} ${times.clock(instant)}`,
      between: (from, to) => makeTimes({ words, timeZone, asOf: from }).distance(to)
    }
  }, [words, times])
}
