import { useRef } from "react"
import { dayAfter } from "../../time/dayAfter.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { type AxisItem, axisShare, axisSpan, axisTicks } from "./axisDays.ts"
import { useWidth } from "./useWidth.ts"

const markRow = 28
const labelRow = 20
const tickRow = 24

/** A screen this narrow has no room for words beside a mark: they stand above it. */
const narrow = 520

/** Dates, windows and the start of one person on one axis, each by a shape of its own; to those who do not see it the same as sentences, in the order of days. */
export function TimeAxis({ items }: { readonly items: ReadonlyArray<AxisItem> }) {
  const { deskPerson } = useWords()
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  return (
    <figure className="axis" aria-labelledby="axis-title">
      <figcaption id="axis-title" className="sr-only">
        {deskPerson.axis.title}
      </figcaption>
      <ul className="sr-only">
        {items
          .toSorted((one, other) => one.from - other.from)
          .map(({ key, label }) => (
            <li key={key}>{label}</li>
          ))}
      </ul>
      <div ref={frame} aria-hidden>
        {width < 80 ? null : <Drawing items={items} width={width} />}
      </div>
    </figure>
  )
}

function Drawing({ items, width }: { readonly items: ReadonlyArray<AxisItem>; readonly width: number }) {
  const { deskPerson } = useWords()
  const times = useTimes()
  const span = axisSpan(items)
  const at = (day: number) => axisShare(day, span) * (width - 2) + 1
  const isNarrow = width < narrow
  const rowHeight = isNarrow ? markRow + labelRow : markRow
  const bottom = items.length * rowHeight + 6
  const weekday = (new Date(`${times.today}T00:00:00Z`).getUTCDay() + 6) % 7
  const ticks = axisTicks(span, weekday, Math.max(2, Math.floor(width / 78)))
  const pile = items.find(({ kind }) => kind === "decided" || kind === "guide")
  return (
    <svg viewBox={`0 0 ${width} ${bottom + tickRow}`} width={width} height={bottom + tickRow} className="axis-drawing">
      <defs>
        <pattern id="axis-window" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="axis-window-ground" />
          <line x1="0" x2="0" y1="0" y2="6" className="axis-window-stripe" />
        </pattern>
      </defs>
      {ticks.map((day) => (
        <g key={day}>
          <line x1={at(day)} x2={at(day)} y1={0} y2={bottom} className="axis-tick" />
          <text x={at(day)} y={bottom + 17} textAnchor={anchorAt(at(day), width, 24)} className="axis-day">
            {times.day(dayAfter(times.today, day))}
          </text>
        </g>
      ))}
      <line x1={0} x2={width} y1={bottom} y2={bottom} className="axis-line" />
      <line x1={at(0)} x2={at(0)} y1={0} y2={bottom} className="axis-today" />
      {items.map((item, index) => {
        const top = index * rowHeight
        const middle = top + (isNarrow ? labelRow : 0) + markRow / 2
        const from = at(item.from)
        const to = item.to === undefined ? from : Math.max(at(item.to), from + 4)
        const isLeft = !isNarrow && from > width - to
        const x = isNarrow ? 0 : isLeft ? from - 12 : to + 12
        return (
          <g key={item.key} data-kind={item.kind}>
            {item.kind === "near" && pile !== undefined ? (
              <line x1={from} x2={at(pile.from)} y1={middle} y2={middle} className="axis-between" />
            ) : null}
            <MarkOf kind={item.kind} from={from} to={to} y={middle} />
            <text x={x} y={isNarrow ? top + 15 : middle + 5} textAnchor={isLeft ? "end" : "start"} className="axis-label">
              {item.label}
            </text>
          </g>
        )
      })}
      <text x={at(0)} y={bottom - 4} dx={4} className="axis-now">
        {deskPerson.axis.today}
      </text>
    </svg>
  )
}

/** A square for what was decided, a ring for the guide, a triangle for what is seen near, a disc for a start, a striped band for a window. */
function MarkOf(props: { readonly kind: AxisItem["kind"]; readonly from: number; readonly to: number; readonly y: number }) {
  const { from, kind, to, y } = props
  switch (kind) {
    case "window":
      return <rect x={from} y={y - 8} width={to - from} height={16} rx={3} className="axis-window" />
    case "decided":
      return <rect x={from - 7} y={y - 7} width={14} height={14} className="axis-decided" />
    case "guide":
      return <rect x={from - 7} y={y - 7} width={14} height={14} className="axis-guide" />
    case "near":
      return <path d={`M${from} ${y - 8} l9 16 h-18 z`} className="axis-near" />
    case "start":
      return <circle cx={from} cy={y} r={8} className="axis-start" />
  }
}

/** Words at either end of the axis stay on it. */
function anchorAt(x: number, width: number, half: number): "start" | "middle" | "end" {
  if (x < half) return "start"
  return x > width - half ? "end" : "middle"
}
