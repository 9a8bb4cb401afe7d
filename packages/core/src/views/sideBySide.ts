import { type AskFirst, askFirst } from "../dates/askFirst.ts"
import { type Candidate, dateOrNull, explainCandidate, referralById } from "../dates/datesOf.ts"
import { type Finding, findingsOf } from "../dates/findings.ts"
import { bothDayDates } from "../dates/dayDates.ts"
import { countingFacts, forAudience, isSeenFromPile, type Sight, sightOf, type Vantage } from "../facts/sight.ts"
import { deskOf } from "../queues/Desk.ts"
import { placeOrder } from "../queues/order.ts"
import type { RulePack } from "../rules/RulePack.ts"
import type { Audience, Fact, Snapshot } from "../snapshot/Snapshot.ts"

/** What one side says about one circumstance: the fact that counts among those of that side. */
export type Said = Pick<Fact, "id" | "circumstance" | "value" | "source" | "observedAt" | "recordedAt" | "by" | "basis" | "domain">

/** One circumstance that both sides speak of. */
export interface BothSay {
  readonly circumstance: string
  readonly pile: Said
  readonly nearby: Said
}

/** The same facts from both sides, with what they differ about, and by how many days. */
export interface SideBySide {
  readonly referralId: string
  readonly audience: Audience
  readonly asOf: string
  readonly rulePack: { readonly id: string; readonly version: string }
  readonly facts: {
    /** Both sides know, and say the same. */
    readonly both: ReadonlyArray<BothSay>
    readonly onlyPile: ReadonlyArray<Said>
    readonly onlyNearby: ReadonlyArray<Said>
  }
  readonly decidedLatestStartOn: string | null
  /** By each vantage. What staff differ about is not for the person, who has the pile's date only. */
  readonly latestStartOn: { readonly pile: string | null; readonly near?: string | null }
  readonly couldBeOn?: { readonly [V in Vantage]: string | null }
  readonly difference?: {
    /** Pile date minus near date; 0 when they are the same, null when only the near one exists. */
    readonly days: number | null
    /** The rule behind the near date, with its facts and sources; null when nothing seen near the person makes a difference. */
    readonly because: Candidate | null
  }
  /** Circumstances on which the two sides say different things. */
  readonly disagreements?: ReadonlyArray<BothSay>
  readonly findings?: ReadonlyArray<Finding>
  readonly askFirst?: AskFirst | null
  /** 1-based position in the place queue by each vantage; null for someone in no such queue. For the unit only. */
  readonly position?: { readonly [V in Vantage]: number | null }
}

/**
 * One referral from both sights at once: what both know, what only one side says, the two dates and what makes the difference.
 *
 * Shape: facts not shared with the audience are taken out before anything is computed. Positions are for the unit; what staff differ
 * about is for the unit and those near, never for the person.
 * Units: civil dates, whole days, 1-based positions.
 * Fails: throws when no referral has the id.
 * Laws: a fact not shared with an audience never changes a byte of what that audience is answered.
 * Source: design section 4.7.
 *
 * @example How many days the two sights differ, and by which rule
 * ```ts run
 * import { readFileSync } from "node:fs"
 * import { noTsb, readSnapshot, sideBySide } from "@samsyn/core"
 * const reading = readSnapshot(JSON.parse(readFileSync("docs/examples/pile.json", "utf8")), noTsb)
 * if (reading.tag === "refused") throw new Error("the example is a good file")
 * const { difference, latestStartOn } = sideBySide(reading.value, noTsb, { referralId: "ola", audience: "unit" })
 * latestStartOn // => { pile: "2027-01-27", near: "2026-12-02" }
 * [difference?.days, difference?.because?.rule] // => [56, "injecting"]
 * ```
 */
export function sideBySide(
  snapshot: Snapshot,
  pack: RulePack,
  question: { readonly referralId: string; readonly audience: Audience }
): SideBySide {
  const { audience } = question
  const desk = deskOf(forAudience(snapshot, audience), pack)
  const referral = referralById(desk.snapshot, question.referralId)
  const facts = desk.factsOf(referral)
  const dates = bothDayDates(desk.rules, desk.moment.holidays, referral, facts)
  const { differing } = columnsOf(facts)
  const isNearer = dates.near.latestStart < dates.pile.latestStart
  const nearRule = dates.near.candidates.find(({ day, isCertain }) => isCertain && day === dates.near.latestStart)
  const nearSight = sightOf(facts, "near")
  const { onlyNearby, onlyPile, same } = columnsOf(audience === "person" ? withoutDispute(facts, nearSight, differing) : facts)
  const days = isNearer ? dates.pile.latestStart - dates.near.latestStart : 0
  return {
    referralId: referral.id,
    audience,
    asOf: snapshot.asOf,
    rulePack: { id: pack.id, version: pack.version },
    facts: { both: same, onlyPile, onlyNearby },
    decidedLatestStartOn: referral.rights.latestStartOn ?? null,
    latestStartOn: {
      pile: dateOrNull(dates.pile.latestStart),
      ...(audience === "person" ? {} : { near: dateOrNull(dates.near.latestStart) })
    },
    ...(audience === "person"
      ? {}
      : {
          couldBeOn: { pile: dateOrNull(dates.pile.couldBe), near: dateOrNull(dates.near.couldBe) },
          difference: {
            days: Number.isFinite(days) ? days : null,
            because: isNearer && nearRule !== undefined ? explainCandidate(desk.rules, referral, nearSight, nearRule) : null
          },
          disagreements: differing,
          findings: findingsOf(desk.rules, referral, facts, dates),
          askFirst: askFirst(desk.rules, referral, nearSight, dates.near)
        }),
    ...(audience === "unit" ? { position: { pile: positionIn("pile"), near: positionIn("near") } } : {})
  }

  function positionIn(vantage: Vantage): number | null {
    const index = placeOrder(desk, vantage).findIndex((entry) => entry.referral.id === referral.id)
    return index === -1 ? null : index + 1
  }
}

/** What the person is shown of a circumstance that the two sides speak of differently: the fact that counts, and no dispute. */
function withoutDispute(facts: ReadonlyArray<Fact>, sight: Sight, differing: ReadonlyArray<BothSay>): ReadonlyArray<Fact> {
  const disputed = new Set(differing.map(({ circumstance }) => circumstance))
  return facts.filter((fact) => !disputed.has(fact.circumstance) || sight.get(fact.circumstance) === fact)
}

/** The circumstances that are spoken of, by code, in four groups. */
function columnsOf(facts: ReadonlyArray<Fact>): {
  readonly same: ReadonlyArray<BothSay>
  readonly differing: ReadonlyArray<BothSay>
  readonly onlyPile: ReadonlyArray<Said>
  readonly onlyNearby: ReadonlyArray<Said>
} {
  const pile = countingFacts(facts.filter(isSeenFromPile))
  const nearby = countingFacts(facts.filter((fact) => !isSeenFromPile(fact)))
  const both = [...pile.keys()]
    .filter((circumstance) => nearby.has(circumstance))
    .toSorted()
    .map((circumstance) => ({ circumstance, pile: said(pile.get(circumstance) as Fact), nearby: said(nearby.get(circumstance) as Fact) }))
  const only = (own: ReadonlyMap<string, Fact>, other: ReadonlyMap<string, Fact>) =>
    [...own.values()]
      .filter(({ circumstance }) => !other.has(circumstance))
      .toSorted(byCircumstance)
      .map(said)
  return {
    same: both.filter((say) => say.pile.value === say.nearby.value),
    differing: both.filter((say) => say.pile.value !== say.nearby.value),
    onlyPile: only(pile, nearby),
    onlyNearby: only(nearby, pile)
  }
}

function byCircumstance(one: Fact, other: Fact): number {
  return one.circumstance < other.circumstance ? -1 : one.circumstance > other.circumstance ? 1 : 0
}

function said({ basis, by, circumstance, domain, id, observedAt, recordedAt, source, value }: Fact): Said {
  return { id, circumstance, value, source, observedAt, recordedAt, by, basis, domain }
}
