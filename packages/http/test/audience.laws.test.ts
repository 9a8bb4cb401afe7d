import { type Audience, audiences, type Snapshot } from "@samsyn/core"
import { contested, lawSeed, type SnapshotAndPack, small, snapshotAndPack, withOnePlaceEach } from "@samsyn/testing"
import fc from "fast-check"
import { assert, describe, it } from "vitest"
import { serve } from "./serve.ts"

type Fact = Snapshot["facts"][number]

/** Everything that is answered to an audience, byte by byte. What the unit sees of the pile is made of facts too. */
async function answersTo(audience: Audience, { pack, snapshot }: SnapshotAndPack): Promise<ReadonlyArray<string>> {
  const served = serve({ pack, snapshot })
  const ofReferral = snapshot.referrals.flatMap(({ id }) => [
    `/api/referrals/${id}`,
    `/api/referrals/${id}/side-by-side?audience=${audience}`,
    `/api/referrals/${id}/notes?audience=${audience}`,
    `/api/referrals/${id}/near-view?audience=${audience}`,
    `/api/referrals/${id}/decisions?audience=${audience}`,
    `/api/referrals/${id}/reassessments?audience=${audience}`
  ])
  const ofPile = [
    "/api/queues/place?vantage=pile",
    "/api/queues/place?vantage=near",
    "/api/queues/assessment",
    "/api/proposal",
    "/api/act-now",
    ...snapshot.referrals
      .slice(0, 2)
      .flatMap(({ id }) =>
        snapshot.vacancies.slice(0, 2).map((vacancy) => `/api/proposal/displacement?referralId=${id}&vacancyId=${vacancy.id}`)
      )
  ]
  const paths = audience === "unit" ? [...ofPile, ...ofReferral] : ofReferral
  const answers: Array<string> = []
  for (const path of paths) {
    const response = await served.send("GET", path)
    assert.include(path.startsWith("/api/proposal/displacement") ? [200, 409] : [200], response.status, path)
    answers.push(`${path} ${await response.text()}`)
  }
  await served.dispose()
  return answers
}

const changed = (fact: Fact): Fact => ({ ...fact, value: typeof fact.value === "boolean" ? !fact.value : fact.value + 20 })

const withFacts = (drawn: SnapshotAndPack, facts: ReadonlyArray<Fact>): SnapshotAndPack => ({
  ...drawn,
  snapshot: { ...drawn.snapshot, facts }
})

/** Where the law lets the guide's date stand in for a decided one, facts reach the proposal too: so all dates are left to the guide in half of the cases. */
const leftToTheGuide = (drawn: SnapshotAndPack): SnapshotAndPack => {
  if (drawn.pack.decisions === "dated") return drawn
  const referrals = drawn.snapshot.referrals.map((referral) => {
    const { latestStartOn: _, ...rights } = referral.rights
    return { ...referral, rights }
  })
  return { ...drawn, snapshot: { ...drawn.snapshot, referrals } }
}
const drawnPiles = fc
  .oneof(snapshotAndPack(small), snapshotAndPack(contested).map(leftToTheGuide))
  .map((drawn) => ({ ...drawn, snapshot: withOnePlaceEach(drawn.snapshot) }))

describe("what an audience is answered over HTTP", () => {
  it.each(audiences)("never changes by a byte when facts not shared with the %s are changed or taken away", async (audience) => {
    let touched = 0
    const isHidden = (fact: Fact) => !fact.sharedWith.includes(audience)

    await fc.assert(
      fc.asyncProperty(drawnPiles, async (drawn) => {
        const { facts } = drawn.snapshot
        touched += facts.filter(isHidden).length

        const answers = await answersTo(audience, drawn)

        const afterChange = await answersTo(
          audience,
          withFacts(
            drawn,
            facts.map((fact) => (isHidden(fact) ? changed(fact) : fact))
          )
        )
        const afterRemoval = await answersTo(
          audience,
          withFacts(
            drawn,
            facts.filter((fact) => !isHidden(fact))
          )
        )
        assert.deepStrictEqual(afterChange, answers)
        assert.deepStrictEqual(afterRemoval, answers)
      }),
      { seed: lawSeed, numRuns: 60 }
    )
    assert.isAbove(touched, 20)
  })

  it("does change when facts shared with the unit are changed, so that the law above says something", async () => {
    let different = 0

    await fc.assert(
      fc.asyncProperty(drawnPiles, async (drawn) => {
        const isShared = (fact: Fact) => fact.sharedWith.includes("unit")
        const after = await answersTo(
          "unit",
          withFacts(
            drawn,
            drawn.snapshot.facts.map((fact) => (isShared(fact) ? changed(fact) : fact))
          )
        )
        different += JSON.stringify(after) === JSON.stringify(await answersTo("unit", drawn)) ? 0 : 1
      }),
      { seed: lawSeed, numRuns: 10 }
    )

    assert.isAbove(different, 3)
  })
})
