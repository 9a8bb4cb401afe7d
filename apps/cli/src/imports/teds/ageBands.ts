import type { Born } from "@samsyn/core"

/** The oldest age that the open band `65+` is taken to hold. */
export const oldestAge = 110

/** TEDS age band → completed years, both ends included. */
export const yearsByAgeBand: Readonly<Record<string, readonly [from: number, to: number]>> = {
  "12-14": [12, 14],
  "15-17": [15, 17],
  "18-20": [18, 20],
  "21-24": [21, 24],
  "25-29": [25, 29],
  "30-34": [30, 34],
  "35-39": [35, 39],
  "40-44": [40, 44],
  "45-49": [45, 49],
  "50-54": [50, 54],
  "55-64": [55, 64],
  "65+": [65, oldestAge]
}

/** The first and last day of birth of someone who has so many completed years on a day. */
export function bornOf(years: readonly [from: number, to: number], options: { readonly on: Temporal.PlainDate }): Born {
  const [from, to] = years
  return {
    earliest: options.on
      .subtract({ years: to + 1 })
      .add({ days: 1 })
      .toString(),
    latest: options.on.subtract({ years: from }).toString()
  }
}
