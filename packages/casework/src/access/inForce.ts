import { instantMillis } from "@samsyn/core"
import type { Assignment, Block, Consent, EmergencyAccess } from "../records/AccessRecords.ts"

/** Whether `at` is in the half-open interval from one instant until the earliest of others, where there are any. */
function isWithin(at: string, from: string, ends: ReadonlyArray<string | undefined>): boolean {
  const now = instantMillis(at)
  return instantMillis(from) <= now && ends.every((end) => end === undefined || now < instantMillis(end))
}

export function isAssigned({ ended, from, until }: Assignment, at: string): boolean {
  return isWithin(at, from, [until, ended?.at])
}

export function isConsented({ given, withdrawn }: Consent, at: string): boolean {
  return isWithin(at, given.at, [withdrawn?.at])
}

export function isBlocking({ lifted, set, until }: Block, at: string): boolean {
  return isWithin(at, set.at, [until, lifted?.at])
}

/** Whether an emergency access opens anything: from when it was opened until its time is over or someone has looked at it. */
export function isEmergencyOpen({ opened, reviewed, until }: EmergencyAccess, at: string): boolean {
  return isWithin(at, opened.at, [until, reviewed?.at])
}
