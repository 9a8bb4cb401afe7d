import { durationMillis, formatInstant, instantMillis, type Vacancy } from "@samsyn/core"
import type { Occasion } from "../Occasion.ts"

/** Until when a vacancy can be offered without asking about it: the last confirmation and the pack's `staleAfter`. An instant. */
export function freshUntil({ confirmedAt }: Pick<Vacancy, "confirmedAt">, { rulePack }: Pick<Occasion, "rulePack">): string {
  return formatInstant(instantMillis(confirmedAt) + durationMillis(rulePack.staleAfter))
}

/** Whether a vacancy was confirmed so long ago that it is to be asked about before it is offered. On the very minute it is not yet. */
export function isStale(vacancy: Pick<Vacancy, "confirmedAt">, occasion: Pick<Occasion, "at" | "rulePack">): boolean {
  return instantMillis(occasion.at) > instantMillis(freshUntil(vacancy, occasion))
}
