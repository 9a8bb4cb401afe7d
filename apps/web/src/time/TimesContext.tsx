import { createContext, type ReactNode, useContext, useMemo } from "react"
import { useWords } from "../words/WordsContext.tsx"
import { makeTimes, type Times } from "./Times.ts"

const TimesContext = createContext<Times | undefined>(undefined)

/** The time and zone of the data: days left and distances inside are seen from there. */
export function TimesProvider({
  asOf,
  timeZone,
  children
}: {
  readonly asOf: string
  readonly timeZone: string
  readonly children: ReactNode
}) {
  const words = useWords()
  const times = useMemo(() => makeTimes({ words, timeZone, asOf }), [words, timeZone, asOf])
  return <TimesContext value={times}>{children}</TimesContext>
}

export function useTimes(): Times {
  const times = useContext(TimesContext)
  if (times === undefined) throw new Error("useTimes: no TimesProvider above")
  return times
}
