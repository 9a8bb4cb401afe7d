import type { Identity } from "@samsyn/application"
import type { Approach, Referral } from "@samsyn/core"
import { displayNames } from "./names.ts"

/** A name of its own for everyone in the unit, going with the sex of a referral; who only asked for help has a woman's. */
export function identitiesOf(referrals: ReadonlyArray<Referral>, approaches: ReadonlyArray<Approach>): ReadonlyArray<Identity> {
  const names = { female: displayNames.female.values(), male: displayNames.male.values() }
  const named = (personKey: string, sex: keyof typeof names): Identity => {
    const { value: displayName } = names[sex].next()
    if (displayName === undefined) throw new Error("the synthetic unit has too few names for the people in it")
    return { personKey, displayName }
  }
  return [
    ...referrals.map(({ person, personKey }) => named(personKey, person.sex === "male" ? "male" : "female")),
    ...approaches.flatMap(({ personKey }) => (personKey === undefined ? [] : [named(personKey, "female")]))
  ]
}
