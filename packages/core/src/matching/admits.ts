import { ageOn, completesYearsOn } from "../facts/age.ts"
import type { Admits, Person } from "../snapshot/Snapshot.ts"

/** Whether a vacancy can take a person: each bound is met, failed, or needs checking because the person's sex or age is not known narrowly enough. */
export interface Admission {
  readonly bound: "sex" | "ageMin" | "ageMax"
  readonly verdict: "met" | "failed" | "needsChecking"
}

/** One verdict for each bound that a vacancy sets; ages are completed years on the day of start. */
export function admissionsOf(admits: Admits, person: Person, startsOn: string): ReadonlyArray<Admission> {
  const age = ageOn(person, startsOn)
  const admissions: Array<Admission> = []
  if (admits.sex !== undefined)
    admissions.push({ bound: "sex", verdict: verdict(person.sex === undefined ? undefined : person.sex === admits.sex) })
  if (admits.ageMin !== undefined)
    admissions.push({
      bound: "ageMin",
      verdict: verdict(age === undefined ? undefined : between(age.youngest >= admits.ageMin, age.oldest >= admits.ageMin))
    })
  if (admits.ageMax !== undefined)
    admissions.push({
      bound: "ageMax",
      verdict: verdict(age === undefined ? undefined : between(age.oldest <= admits.ageMax, age.youngest <= admits.ageMax))
    })
  return admissions
}

/** The days on which a vacancy is known to take a person: from the first, before the last; none where `from` is not before `until`. */
export interface AdmittedDays {
  readonly from: number
  readonly until: number
}

const always: AdmittedDays = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY }
const onNoDay: AdmittedDays = { from: Number.POSITIVE_INFINITY, until: Number.NEGATIVE_INFINITY }

/** The days of start for which {@link admissionsOf} finds every bound met (law). */
export function admittedDays({ ageMax, ageMin, sex }: Admits, person: Person): AdmittedDays {
  if (sex !== undefined && person.sex !== sex) return onNoDay
  if (ageMin === undefined && ageMax === undefined) return always
  if (person.born === undefined) return onNoDay
  return {
    from: ageMin === undefined ? always.from : completesYearsOn(person.born.latest, ageMin),
    until: ageMax === undefined ? always.until : completesYearsOn(person.born.earliest, ageMax + 1)
  }
}

/** True when the stricter claim holds, false when not even the looser one does, else unknown. */
function between(surely: boolean, possibly: boolean): boolean | undefined {
  if (surely) return true
  return possibly ? undefined : false
}

function verdict(truth: boolean | undefined): Admission["verdict"] {
  if (truth === undefined) return "needsChecking"
  return truth ? "met" : "failed"
}
