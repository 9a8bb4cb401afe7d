import { checkLaw, choicesOracle, contested, medium, placesFree, snapshotAndPack } from "@samsyn/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { competing } from "./competing.ts"

const drawn = fc.oneof(snapshotAndPack(contested), snapshotAndPack({ ...medium, vacancies: 8, contested: true }))

describe("competing, laws", () => {
  // Broken by: going one step only; taking a vacancy that is all committed; leaving out the person's own other referral.
  it("those who compete with a pair are always exactly those joined to it by pairs that may be matched, through others", () =>
    checkLaw(
      fc.tuple(drawn, fc.nat(), fc.nat()),
      ([{ pack, snapshot }, one, other]) => {
        const asked = snapshot.referrals[one % Math.max(1, snapshot.referrals.length)]
        const vacancy = snapshot.vacancies[other % Math.max(1, snapshot.vacancies.length)]
        if (asked === undefined || vacancy === undefined) return
        const free = new Map(placesFree(snapshot))
        const people = choicesOracle(snapshot, pack).map(({ choices, referral }) => ({
          id: referral.id,
          person: referral.personKey,
          wants: choices.flatMap(({ vacancyId }) => (vacancyId !== null && (free.get(vacancyId) ?? 0) > 0 ? [vacancyId] : []))
        }))
        let joined = new Set([vacancy.id])
        let grows = true
        const isIn = ({ person, wants }: (typeof people)[number]) => person === asked.personKey || wants.some((id) => joined.has(id))
        while (grows) {
          const next = new Set([...joined, ...people.filter(isIn).flatMap(({ wants }) => wants)])
          grows = next.size > joined.size
          joined = next
        }

        const found = competing(snapshot, pack, { referralId: asked.id, vacancyId: vacancy.id })

        expect(found).toEqual({ referralIds: people.filter(isIn).map(({ id }) => id), vacancyIds: [...joined].toSorted() })
      },
      { runs: 200 }
    ))
})
