import type { Snapshot } from "@samsyn/core"

type Fact = Snapshot["facts"][number]

/** The same snapshot with every list whose order means nothing put in another order, drawn from a number. */
export function reordered(snapshot: Snapshot, salt: number): Snapshot {
  const shuffle = <A>(list: ReadonlyArray<A>): ReadonlyArray<A> =>
    list
      .map((item, index) => ({ item, at: Math.imul(index + 1, 2_654_435_761) ^ Math.imul(salt + index, 40_503) }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ item }) => item)
  return {
    ...snapshot,
    holidays: shuffle(snapshot.holidays),
    referrals: shuffle(snapshot.referrals.map((one) => ({ ...one, needs: shuffle(one.needs) }))),
    facts: shuffle(snapshot.facts.map((one) => ({ ...one, sharedWith: shuffle(one.sharedWith) }))),
    windows: shuffle(snapshot.windows.map((one) => ({ ...one, confirmedAt: shuffle(one.confirmedAt), contacted: shuffle(one.contacted) }))),
    approaches: shuffle(snapshot.approaches),
    units: shuffle(snapshot.units),
    vacancies: shuffle(snapshot.vacancies.map((one) => ({ ...one, features: shuffle(one.features) }))),
    commitments: shuffle(snapshot.commitments),
    refusals: shuffle(snapshot.refusals),
    doors: shuffle(snapshot.doors),
    duty: shuffle(snapshot.duty)
  }
}

/** The same snapshot without some referrals and everything that hangs on them. */
export function withoutReferrals(snapshot: Snapshot, gone: ReadonlyArray<string>): Snapshot {
  const stays = ({ referralId }: { readonly referralId: string }) => !gone.includes(referralId)
  return {
    ...snapshot,
    referrals: snapshot.referrals.filter(({ id }) => !gone.includes(id)),
    facts: snapshot.facts.filter(stays),
    windows: snapshot.windows.filter(({ about }) => !gone.includes(about)),
    commitments: snapshot.commitments.filter(stays),
    refusals: snapshot.refusals.filter(stays)
  }
}

/** The same snapshot with another text in place of each id of one kind, wherever it is named. */
export function renamed(
  snapshot: Snapshot,
  kind: "referral" | "vacancy" | "unit" | "fact" | "window" | "person",
  rename: (id: string) => string
): Snapshot {
  const on = (wanted: typeof kind) => (id: string) => (wanted === kind ? rename(id) : id)
  const isReferral = new Set(snapshot.referrals.map(({ id }) => id))
  const referral = on("referral")
  const person = on("person")
  return {
    ...snapshot,
    referrals: snapshot.referrals.map((one) => ({
      ...one,
      id: referral(one.id),
      personKey: person(one.personKey),
      wishes: one.wishes.map(on("unit"))
    })),
    facts: snapshot.facts.map((one) => ({ ...one, id: on("fact")(one.id), referralId: referral(one.referralId) })),
    windows: snapshot.windows.map((one) => ({
      ...one,
      id: on("window")(one.id),
      about: isReferral.has(one.about) ? referral(one.about) : one.about
    })),
    approaches: snapshot.approaches.map((one) => (one.personKey === undefined ? one : { ...one, personKey: person(one.personKey) })),
    units: snapshot.units.map((one) => ({ ...one, id: on("unit")(one.id) })),
    vacancies: snapshot.vacancies.map((one) => ({ ...one, id: on("vacancy")(one.id), unitId: on("unit")(one.unitId) })),
    commitments: snapshot.commitments.map((one) => ({
      ...one,
      referralId: referral(one.referralId),
      vacancyId: on("vacancy")(one.vacancyId)
    })),
    refusals: snapshot.refusals.map((one) => ({ ...one, referralId: referral(one.referralId), unitId: on("unit")(one.unitId) }))
  }
}

export function isNear(fact: Fact): boolean {
  return fact.source === "nearby" || fact.source === "person"
}

/** A moment later by whole minutes. */
export function later(snapshot: Snapshot, minutes: number): Snapshot {
  return { ...snapshot, asOf: new Date(Date.parse(snapshot.asOf) + minutes * 60_000).toISOString() }
}

/** The same without the further commitments of anyone who has one: what casework lets stand, where the core does not ask who a person is. */
export function withOnePlaceEach(snapshot: Snapshot): Snapshot {
  const personOf = new Map(snapshot.referrals.map(({ id, personKey }) => [id, personKey]))
  const first = new Map(snapshot.commitments.toReversed().map((commitment) => [personOf.get(commitment.referralId), commitment]))
  return {
    ...snapshot,
    commitments: snapshot.commitments.filter((commitment) => first.get(personOf.get(commitment.referralId)) === commitment)
  }
}
