/** The names of days, months and lengths of time, for a language that browsers write no dates in. */
export interface Calendar {
  /** Monday first. */
  readonly weekdays: { readonly long: Seven; readonly short: Seven }
  readonly months: { readonly long: Twelve; readonly short: Twelve }
  readonly yesterday: string
  readonly today: string
  readonly tomorrow: string
  /** `2 døger`: a count of minutes, hours or days. */
  readonly minutes: (count: number) => string
  readonly hours: (count: number) => string
  readonly days: (count: number) => string
}

type Seven = readonly [string, string, string, string, string, string, string]
type Twelve = readonly [string, string, string, string, string, string, string, string, string, string, string, string]
