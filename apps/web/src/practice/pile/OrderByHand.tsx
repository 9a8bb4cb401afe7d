import { ArrowDownIcon, ArrowUpIcon, MenuHamburgerIcon } from "@navikt/aksel-icons"
import { Button } from "@navikt/ds-react"
import { type PointerEvent, useLayoutEffect, useRef, useState } from "react"
import type { Draw } from "../draw/drawOf.ts"
import { usePracticeWords } from "../usePracticeWords.ts"
import { moved } from "./moved.ts"
import { PersonLines } from "./PersonLines.tsx"

/**
 * The eight, to be put in order: dragged by the handle, or moved by buttons, which keep the focus and say aloud where the person now stands. The handle is for
 * those who point and is nothing to those who do not.
 */
export function OrderByHand(props: {
  readonly draw: Draw
  readonly order: ReadonlyArray<string>
  readonly onOrder: (order: ReadonlyArray<string>) => void
}) {
  const { draw, onOrder, order } = props
  const words = usePracticeWords()
  const [said, setSaid] = useState("")
  const [dragged, setDragged] = useState<string>()
  const list = useRef<HTMLOListElement>(null)
  const focused = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    // A button that is moved in the document loses the focus.
    focused.current?.focus()
    focused.current = null
  }, [order])
  const move = (letter: string, to: number) => {
    const from = order.indexOf(letter)
    const next = moved(order, from, to)
    if (next === order) return setSaid(words.pile.atEnd(letter, from + 1))
    setSaid(words.pile.moved(letter, to + 1, order.length))
    onOrder(next)
  }
  const press = (button: HTMLButtonElement, letter: string, by: -1 | 1) => {
    focused.current = button
    move(letter, order.indexOf(letter) + by)
  }
  const drag = (event: PointerEvent, letter: string) => {
    if (dragged !== letter) return
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect())
    const from = order.indexOf(letter)
    const to = rows.findIndex(({ bottom, height, top }, index) =>
      // Past the middle of a neighbour, so that rows of different heights do not swap back and forth.
      index < from ? event.clientY < top + height / 2 : index > from && event.clientY > top + height / 2 && event.clientY <= bottom
    )
    if (to !== -1) move(letter, to)
  }
  return (
    <>
      <ol className="practice-order" aria-label={words.pile.list} ref={list}>
        {order.map((letter, index) => (
          <li key={letter} data-letter={letter} data-dragged={dragged === letter}>
            <span
              className="practice-handle"
              aria-hidden
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId)
                setDragged(letter)
              }}
              onPointerMove={(event) => drag(event, letter)}
              onPointerUp={() => setDragged(undefined)}
              onPointerCancel={() => setDragged(undefined)}
              onLostPointerCapture={() => setDragged(undefined)}
            >
              <MenuHamburgerIcon />
            </span>
            <span className="practice-position">{index + 1}</span>
            <PersonLines letter={letter} story={draw.storyOf(letter)} />
            <span className="practice-moves">
              <Button
                type="button"
                size="small"
                variant="tertiary"
                icon={<ArrowUpIcon title={words.pile.up(letter)} />}
                aria-disabled={index === 0}
                onClick={(event) => press(event.currentTarget, letter, -1)}
              />
              <Button
                type="button"
                size="small"
                variant="tertiary"
                icon={<ArrowDownIcon title={words.pile.down(letter)} />}
                aria-disabled={index === order.length - 1}
                onClick={(event) => press(event.currentTarget, letter, 1)}
              />
            </span>
          </li>
        ))}
      </ol>
      <p className="sr-only" role="status">
        {said}
      </p>
    </>
  )
}
