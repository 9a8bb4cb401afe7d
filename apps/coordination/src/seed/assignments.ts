import type { Fact, Observer, Referral } from "@samsyn/core"
import type { Moments } from "./moments.ts"

/** That a service is near someone, as it is recorded. */
export interface Assigned {
  readonly personKey: string
  readonly to: { readonly service: string }
  readonly from: string
  readonly word: "person"
  readonly by: Observer
}

const coordinator: Observer = { role: "intake-coordinator", service: "coordination-unit" }

/** Every service that has told of someone close up is near them, by the person's own word, since long before it told. */
export function assignmentsOf(
  facts: ReadonlyArray<Fact>,
  referrals: ReadonlyArray<Referral>,
  { hoursAgo }: Moments
): ReadonlyArray<Assigned> {
  const personKeyOf = new Map(referrals.map(({ id, personKey }) => [id, personKey]))
  const near = new Map<string, Assigned>()
  for (const { by, referralId, source } of facts) {
    const personKey = personKeyOf.get(referralId)
    if (source !== "nearby" || personKey === undefined) continue
    near.set(`${personKey} ${by.service}`, {
      personKey,
      to: { service: by.service },
      from: hoursAgo(24 * 90),
      word: "person",
      by: coordinator
    })
  }
  return [...near.values()]
}
