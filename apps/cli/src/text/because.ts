import type { Because, FactCited } from "@samsyn/core"

/** What a row rests on, in few words. */
export function becauseText(because: ReadonlyArray<Because>): string {
  return because.map(textOf).join("; ")
}

/** A fact with its source: alcohol-units-per-day 24 (nearby). */
export function factText(fact: FactCited): string {
  return `${fact.circumstance} ${valueText(fact.value)} (${fact.source})`
}

/** The value of a fact as people say it. */
export function valueText(value: boolean | number): string {
  return value === true ? "yes" : value === false ? "no" : String(value)
}

function textOf(because: Because): string {
  switch (because.tag) {
    case "decided":
      return because.decidedOn === null ? "decided" : `decided on ${because.decidedOn}`
    case "rule":
      return `rule ${because.rule}${because.because.length === 0 ? "" : `: ${because.because.map(factText).join(", ")}`}`
    case "none":
      return "no latest start"
    case "clock":
      return `received on ${because.receivedAt.slice(0, 10)}`
    case "parts":
      return because.parts.map((part) => `${part.scale} ${pointsText(part.thousandths)}`).join(" + ")
  }
}

/** Points from whole thousandths. */
export function pointsText(thousandths: number): string {
  return (thousandths / 1000).toFixed(3)
}
