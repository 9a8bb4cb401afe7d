import { type Assignment, match, noTsb, placeQueue, type PlaceRow, type SideBySide, sideBySide } from "@samsyn/core"
import { type Draw, weekAfter } from "../draw/drawOf.ts"
import type { WeekEvent } from "../draw/weeks.ts"
import { type CostOfPlace, costsOf } from "../week/knownOf.ts"

/** What each of the two could not see, and the one person from both sights. */
export interface Both {
  /** Those who stand before the person in the pile, in the order of it. */
  readonly before: ReadonlyArray<PlaceRow>
  readonly waiting: number
  readonly first: string
  /** The person's place in the proposal. */
  readonly placed: Assignment | undefined
  /** The earliest place, and what it would have cost at the call. */
  readonly soonest: CostOfPlace
  readonly unheard: ReadonlyArray<WeekEvent>
  readonly lateHeard: ReadonlyArray<WeekEvent & { readonly heardAt: string }>
  /** The Monday after, with everything on the table. */
  readonly sights: SideBySide
}

export function bothOf(draw: Draw, call: string | null): Both {
  const { events } = draw.week
  const snapshot = draw.snapshotAt(weekAfter, "near")
  const { ranking } = placeQueue(snapshot, noTsb, { vantage: "pile" })
  const costs = costsOf(draw, call)
  return {
    before: ranking.slice(
      0,
      ranking.findIndex(({ referralId }) => referralId === draw.inPile)
    ),
    waiting: ranking.length,
    first: ranking[0]?.referralId as string,
    placed: match(draw.snapshotAt(costs.asOf, "to-unit"), noTsb).assignments.find(({ referralId }) => referralId === draw.inPile),
    soonest: costs.places[0] as CostOfPlace,
    unheard: events.filter(({ heardAt }) => heardAt === null),
    lateHeard: events.flatMap((event) => (event.heardAt === null ? [] : [{ ...event, heardAt: event.heardAt }])),
    sights: sideBySide(snapshot, noTsb, { referralId: draw.inPile, audience: "unit" })
  }
}
