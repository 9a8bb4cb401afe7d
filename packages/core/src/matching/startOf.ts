import { referralById } from "../dates/datesOf.ts"
import { momentOf } from "../snapshot/moment.ts"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { formatCivilDate } from "../time/civilDate.ts"
import { startDay } from "./startDay.ts"

/**
 * The civil date on which a person would start in a vacancy, whether or not they may have it; undefined when there is no such day.
 *
 * Fails: throws when the snapshot has no such referral or vacancy.
 */
export function startOf(snapshot: Snapshot, pair: { readonly referralId: string; readonly vacancyId: string }): string | undefined {
  const vacancy = snapshot.vacancies.find(({ id }) => id === pair.vacancyId)
  if (vacancy === undefined) throw new Error("startOf: no vacancy of the snapshot has this id")
  const day = startDay(referralById(snapshot, pair.referralId), vacancy, momentOf(snapshot))
  return day === undefined ? undefined : formatCivilDate(day)
}
