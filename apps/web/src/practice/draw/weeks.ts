import type { Story } from "./stories.ts"

/** Something that was seen or said near the person, and when the unit got to know it. Its words are in the catalogue, under the week and the key. */
export interface WeekEvent {
  readonly key: string
  readonly kind: "note" | "moment"
  readonly at: string
  /** When it could be read by the unit; null: it stayed with those near the person. */
  readonly heardAt: string | null
  readonly fact?: { readonly circumstance: string; readonly value: boolean | number }
  /** The trigger of the window that it opens. */
  readonly opens?: string
  /** The key of the event whose window it confirms. */
  readonly confirms?: string
}

/** One invented person's week, Monday to Sunday, as those near them saw it. */
export interface Week {
  readonly key: "arm" | "letter"
  readonly story: Story
  /** In the order of time. */
  readonly events: ReadonlyArray<WeekEvent>
}

/** The days of every week that is practised on. */
export const weekDays = ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29"] as const

export const weeks: readonly [Week, Week] = [
  {
    key: "arm",
    story: {
      key: "week-arm",
      condition: "300203",
      waitsFrom: "2026-11-02",
      decidedOn: "2026-11-13",
      latestStartOn: "2027-01-25",
      bornIn: 1984,
      says: []
    },
    events: [
      { key: "coffee", kind: "note", at: "2026-11-23T06:30:00Z", heardAt: null },
      {
        key: "arm",
        kind: "note",
        at: "2026-11-24T18:00:00Z",
        heardAt: "2026-11-26T10:00:00Z",
        fact: { circumstance: "injecting", value: true }
      },
      { key: "moment", kind: "moment", at: "2026-11-25T20:40:00Z", heardAt: "2026-11-27T08:15:00Z", opens: "asked-for-help" },
      { key: "bag", kind: "note", at: "2026-11-26T15:00:00Z", heardAt: "2026-11-27T08:15:00Z", confirms: "moment" },
      { key: "brother", kind: "note", at: "2026-11-27T12:00:00Z", heardAt: "2026-11-27T12:30:00Z", opens: "escort-available" },
      { key: "away", kind: "note", at: "2026-11-28T22:30:00Z", heardAt: null },
      { key: "back", kind: "note", at: "2026-11-29T17:00:00Z", heardAt: null }
    ]
  },
  {
    key: "letter",
    story: {
      key: "week-letter",
      condition: "300201",
      waitsFrom: "2026-11-12",
      decidedOn: "2026-11-20",
      latestStartOn: "2026-12-24",
      bornIn: 1972,
      says: [{ circumstance: "alcohol-units-per-day", value: 12, source: "referral" }]
    },
    events: [
      {
        key: "letter",
        kind: "note",
        at: "2026-11-23T09:00:00Z",
        heardAt: "2026-11-25T13:00:00Z",
        fact: { circumstance: "risk-of-losing-home", value: true },
        opens: "home-ends"
      },
      {
        key: "bottles",
        kind: "note",
        at: "2026-11-24T06:30:00Z",
        heardAt: "2026-11-27T13:00:00Z",
        fact: { circumstance: "alcohol-units-per-day", value: 26 }
      },
      { key: "moment", kind: "moment", at: "2026-11-25T14:00:00Z", heardAt: null },
      { key: "night", kind: "note", at: "2026-11-26T21:50:00Z", heardAt: "2026-11-27T13:00:00Z", opens: "asked-for-help" },
      { key: "breakfast", kind: "note", at: "2026-11-27T08:00:00Z", heardAt: null },
      { key: "again", kind: "note", at: "2026-11-28T10:00:00Z", heardAt: "2026-11-28T10:20:00Z", confirms: "night" },
      { key: "sister", kind: "note", at: "2026-11-29T19:00:00Z", heardAt: null }
    ]
  }
]
