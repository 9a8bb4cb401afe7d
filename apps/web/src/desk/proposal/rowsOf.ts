import type { OfferAnswer } from "@samsyn/contract"
import type { PlaceQueueAnswer, ProposalAnswer } from "../../api/answers.ts"
import { isStanding } from "../offers/standing.ts"

type Matching = ProposalAnswer["matching"]

/** What the proposal says of one person: a new place, none, or nothing, because they have one or are in no order. */
export type Proposed =
  | { readonly tag: "placed"; readonly assignment: Matching["assignments"][number] }
  | { readonly tag: "unplaced"; readonly certificate: Matching["unplaced"][number]["certificate"] }
  | { readonly tag: "untouched" }

/** One person before and after. */
export interface ProposalRow {
  readonly referralId: string
  /** Their place in the order; undefined for those in none. */
  readonly position: number | undefined
  readonly latestStartOn: string | null
  readonly offer: OfferAnswer | undefined
  readonly proposed: Proposed
}

/** Everyone whom the proposal speaks of and everyone who has a place, in the order of the pile; those in no order last. */
export function rowsOf(
  { assignments, unplaced }: Pick<Matching, "assignments" | "unplaced">,
  ranking: PlaceQueueAnswer["ranking"],
  offers: ReadonlyArray<OfferAnswer>
): ReadonlyArray<ProposalRow> {
  const ranked = new Map(ranking.map((row) => [row.referralId, row]))
  const placed = new Map(assignments.map((assignment) => [assignment.referralId, assignment]))
  const without = new Map(unplaced.map((one) => [one.referralId, one.certificate]))
  const standing = new Map(
    offers.filter((offer) => isStanding(offer) && offer.state !== "arrived").map((offer) => [offer.referralId, offer])
  )
  const ids = [...new Set([...ranking.map(({ referralId }) => referralId), ...placed.keys(), ...without.keys(), ...standing.keys()])]
  return ids.flatMap((referralId): ReadonlyArray<ProposalRow> => {
    const row = ranked.get(referralId)
    const offer = standing.get(referralId)
    const assignment = placed.get(referralId)
    const certificate = without.get(referralId)
    const proposed: Proposed | undefined =
      offer !== undefined
        ? { tag: "untouched" }
        : assignment !== undefined
          ? { tag: "placed", assignment }
          : certificate !== undefined
            ? { tag: "unplaced", certificate }
            : undefined
    if (proposed === undefined) return []
    return [{ referralId, position: row?.position, latestStartOn: row?.latestStartOn ?? null, offer, proposed }]
  })
}

/** One person for whom another proposal says something else. */
export interface Moved {
  readonly referralId: string
  readonly before: { readonly vacancyId: string; readonly startsOn: string } | undefined
  readonly after: { readonly vacancyId: string; readonly startsOn: string } | undefined
}

/** For whom a newer proposal says something else than the one that is shown; nobody twice. */
export function movedBetween(shown: Pick<Matching, "assignments">, newer: Pick<Matching, "assignments">): ReadonlyArray<Moved> {
  const before = new Map(shown.assignments.map((one) => [one.referralId, one]))
  const after = new Map(newer.assignments.map((one) => [one.referralId, one]))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((referralId) => {
    const [was, is] = [before.get(referralId), after.get(referralId)]
    return was?.vacancyId === is?.vacancyId && was?.startsOn === is?.startsOn ? [] : [{ referralId, before: was, after: is }]
  })
}
