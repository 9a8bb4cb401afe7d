import { Button } from "@navikt/ds-react"
import { type MouseEvent, type ReactNode, useState } from "react"
import { go } from "../layout/address.ts"
import { choose } from "../layout/useChosen.ts"
import { useMediaQuery } from "../layout/useMediaQuery.ts"
import { BothPart } from "./both/BothPart.tsx"
import { type Draw, seedAfter } from "./draw/drawOf.ts"
import { type PileAnswer, PilePart } from "./pile/PilePart.tsx"
import { usePracticeWords } from "./usePracticeWords.ts"
import { type WeekAnswer, WeekPart } from "./week/WeekPart.tsx"

const parts = ["pile", "week", "both"] as const
type Part = (typeof parts)[number]

/** Both seats side by side where there is room for two, with what comes of them below; one after another on a phone. */
export function Exercise({ draw }: { readonly draw: Draw }) {
  const words = usePracticeWords()
  const isWide = useMediaQuery("(min-width: 68rem)")
  const [pile, setPile] = useState<PileAnswer>({ order: draw.letters, reason: undefined, isDone: false })
  const [week, setWeek] = useState<WeekAnswer>({ day: undefined, place: undefined, isDone: false })
  const [part, setPart] = useState<Part>("pile")
  const turnTo = (next: Part) => {
    setPart(next)
    toTop()
  }
  const startOver = () => {
    choose(String(seedAfter(draw.seed)))
    toTop()
  }
  const pages: Readonly<Record<Part, ReactNode>> = {
    pile: <PilePart draw={draw} answer={pile} onAnswer={setPile} />,
    week: <WeekPart draw={draw} answer={week} onAnswer={setWeek} />,
    both: <BothPart draw={draw} pile={pile} week={week} />
  }
  return (
    <div className="practice">
      <div className="practice-banner">
        <p>{words.banner}</p>
        <a href="/" onClick={goBack}>
          {words.back}
        </a>
      </div>
      <div className="practice-head">
        <h2 className="room-title">{words.title}</h2>
        <p>{words.intro}</p>
        <p className="quiet">{words.introMore}</p>
      </div>
      {isWide ? (
        <>
          <div className="practice-seats">
            {pages.pile}
            {pages.week}
          </div>
          {pages.both}
        </>
      ) : (
        <>
          <nav className="practice-steps" aria-label={words.steps.label}>
            {parts.map((each) => (
              <button key={each} type="button" aria-current={each === part ? "step" : undefined} onClick={() => turnTo(each)}>
                {words.steps[each]}
              </button>
            ))}
          </nav>
          {pages[part]}
          {part === "pile" && pile.isDone ? <Button onClick={() => turnTo("week")}>{words.next.week}</Button> : null}
          {part === "week" && week.isDone ? <Button onClick={() => turnTo("both")}>{words.next.both}</Button> : null}
        </>
      )}
      <div className="practice-draw">
        <p>
          <strong>{words.draw(draw.seed)}</strong> <span className="quiet">{words.drawMore}</span>
        </p>
        <Button variant="secondary" onClick={startOver}>
          {words.again}
        </Button>
      </div>
    </div>
  )
}

/** To the room where the work is, which is the one that a role comes to first. */
function goBack(event: MouseEvent): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  go("/")
}

/** To the beginning of the room, for eyes and for the focus. */
function toTop(): void {
  scrollTo(0, 0)
  document.getElementById("room")?.focus({ preventScroll: true })
}
