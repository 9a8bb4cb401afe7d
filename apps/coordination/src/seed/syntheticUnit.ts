import type { Identity, Setting } from "@samsyn/application"
import type { Snapshot } from "@samsyn/core"
import { type Assigned, assignmentsOf } from "./assignments.ts"
import { type BreachDone, breachesOf } from "./breaches.ts"
import { identitiesOf } from "./identities.ts"
import { momentsFrom } from "./moments.ts"
import { doors, dutyAt, units, vacanciesAt } from "./places.ts"
import { referralsAt } from "./referrals.ts"
import { type Stories, storiesAt } from "./stories.ts"

/** A unit of coordination that does not exist, with nobody in it. */
export interface SyntheticUnit {
  readonly snapshot: Snapshot
  readonly notes: Stories["notes"]
  readonly assignments: ReadonlyArray<Assigned>
  readonly identities: ReadonlyArray<Identity>
  readonly breaches: ReadonlyArray<BreachDone>
}

/** The synthetic unit as it stands now: the same every time, but for when now is. */
export function syntheticUnit(nowMillis: number, { holidays, rulePack, timeZone }: Setting["Service"]): SyntheticUnit {
  const moments = momentsFrom(nowMillis)
  const referrals = referralsAt(moments)
  const { notes, ...stories } = storiesAt(moments, referrals)
  return {
    snapshot: {
      format: "samsyn.snapshot/1",
      asOf: moments.now,
      timeZone,
      holidays,
      rulePack: { id: rulePack.id, version: rulePack.version },
      referrals,
      ...stories,
      units,
      vacancies: vacanciesAt(moments),
      doors,
      duty: dutyAt(moments)
    },
    notes,
    assignments: assignmentsOf(stories.facts, referrals, moments),
    identities: identitiesOf(referrals, stories.approaches),
    breaches: breachesOf(referrals, moments)
  }
}
