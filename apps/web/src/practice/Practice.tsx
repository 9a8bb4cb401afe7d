import "./practice.css"
import { noTsb } from "@samsyn/core"
import { useMemo } from "react"
import { RoomFrame } from "../layout/RoomFrame.tsx"
import { useChosen } from "../layout/useChosen.ts"
import { TimesProvider } from "../time/TimesContext.tsx"
import { NamingProvider } from "../words/NamingContext.tsx"
import { drawOf, mondayMorning, seedFrom, timeZone } from "./draw/drawOf.ts"
import { Exercise } from "./Exercise.tsx"
import { usePracticeWords } from "./usePracticeWords.ts"

/**
 * The practice room. Everything in it is invented and worked out in the browser by the core that the service uses; the number in the address says which draw.
 * What is answered lives in the page and is gone with it.
 */
export function Practice() {
  const words = usePracticeWords()
  const seed = seedFrom(useChosen())
  const draw = useMemo(() => drawOf(seed), [seed])
  return (
    <RoomFrame title={words.title}>
      <NamingProvider pack={noTsb} units={[]}>
        <TimesProvider asOf={mondayMorning} timeZone={timeZone}>
          <Exercise key={seed} draw={draw} />
        </TimesProvider>
      </NamingProvider>
    </RoomFrame>
  )
}
