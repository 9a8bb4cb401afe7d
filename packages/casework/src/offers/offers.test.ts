import { forAudience, noTsb, type Referral, type Vacancy, type Window } from "@samsyn/core"
import { assert, describe, it } from "vitest"
import { decide } from "../decide.ts"
import { evolve } from "../evolve.ts"
import type { Occasion } from "../Occasion.ts"
import { pileOf } from "../pileOf.ts"
import { noRecords, type Records } from "../records/Records.ts"
import type { GivePlace, OfferCommand, OfferHeld } from "./Command.ts"
import { offerFigures } from "./offerFigures.ts"
import { offersAsTimePasses, offersAt } from "./offersAt.ts"
import { owedByOffers } from "./owed.ts"
import { type Proposed, proposalOf, shownOf } from "./proposalOf.ts"

const coordinator = { role: "coordinator", service: "inntaksteamet" }
const assessor = { role: "assessor", service: "vurderingsenheten" }
const unitStaff = { role: "unit-staff", service: "nordlys-rusklinikk" }

/** Monday 23 November 2026, ten in the morning in Oslo, unless another time is given. */
const on = (at = "2026-11-23T09:00:00Z"): Occasion => ({ at, timeZone: "Europe/Oslo", holidays: [], rulePack: noTsb })

const referral = (name: string, own: Partial<Referral> = {}): Referral => ({
  id: `r-${name}`,
  personKey: `p-${name}`,
  receivedAt: "2026-11-02T10:00:00Z",
  seniorityOn: "2026-11-02",
  condition: "300201",
  lane: "ordinary",
  rights: { outcome: "granted", decidedOn: "2026-11-10", latestStartOn: "2026-12-14" },
  person: { born: { earliest: "1988-01-01", latest: "1988-12-31" } },
  careLevels: ["inpatient-short"],
  needs: [],
  wishes: [],
  lot: 41,
  ...own
})

const vacancy = (id: string, own: Partial<Vacancy> = {}): Vacancy => ({
  id,
  unitId: "u-nord",
  careLevel: "inpatient-short",
  freeFrom: "2026-11-25",
  places: 1,
  features: [],
  admits: {},
  confirmedAt: "2026-11-23T06:00:00Z",
  ...own
})

/** Birk is before Alma, and one place is free. */
const ward: Records = {
  ...noRecords,
  units: [{ id: "u-nord", name: "Nordlys rusklinikk", region: "nord", careLevels: ["inpatient-short"] }],
  vacancies: [vacancy("v-1")],
  referrals: [referral("alma"), referral("birk", { rights: { outcome: "granted", decidedOn: "2026-11-10", latestStartOn: "2026-12-01" } })]
}

const digestOn = (records: Records, occasion = on()) => proposalOf(forAudience(pileOf(records, occasion), "unit"), noTsb).digest

const give = (name: string, own: Partial<GivePlace["offer"]> & { readonly records?: Records; readonly hold?: true } = {}): GivePlace => {
  const { hold, records = ward, ...offer } = own
  return {
    tag: hold === true ? "hold-place" : "offer-place",
    offer: { id: "o-1", referralId: `r-${name}`, vacancyId: "v-1", until: "2026-11-25", ...offer },
    proposal: { digest: digestOn(records) },
    by: coordinator,
    decisionRecordId: "d-1"
  }
}

function after(records: Records, ...steps: ReadonlyArray<readonly [OfferCommand, Occasion?]>): Records {
  return steps.reduce((now, [command, occasion = on()]) => {
    const decision = decide(now, command, occasion)
    if (decision.tag === "refused") throw new Error(JSON.stringify(decision.refusal))
    return decision.events.reduce(evolve, now)
  }, records)
}

function refusalOf(records: Records, command: OfferCommand, occasion = on()) {
  const decision = decide(records, command, occasion)
  if (decision.tag === "accepted") return "accepted"
  const { faults, reason } = decision.refusal
  return [reason, ...faults.map(({ code, path }) => `${path} ${code}`)]
}

/** Offers what is held, on the proposal as it is with the place held. */
const offerIt = (records: Records, own: Partial<OfferHeld> = {}, occasion = on()): OfferHeld => ({
  tag: "offer-held",
  offerId: "o-1",
  until: "2026-11-26",
  proposal: { digest: digestOn(records, occasion) },
  by: coordinator,
  decisionRecordId: "d-2",
  ...own
})
/** The same on a proposal that was seen earlier. */
const onSeenHeld = (seen: Proposed): OfferHeld => ({
  tag: "offer-held",
  offerId: "o-1",
  until: "2026-11-25",
  proposal: { digest: seen.digest, shown: shownOf(seen) },
  by: coordinator,
  decisionRecordId: "d-2"
})
const accept: OfferCommand = { tag: "accept-offer", offerId: "o-1", by: coordinator }
const decline: OfferCommand = { tag: "decline-offer", offerId: "o-1", by: coordinator, reason: "8722-3", refusalId: "n-1" }
const takeBack: OfferCommand = { tag: "take-back-decline", offerId: "o-1", by: coordinator, decisionRecordId: "d-back" }
const release: OfferCommand = { tag: "release-offer", offerId: "o-1", by: unitStaff, reason: "place-closed" }
const arrival = (trulyStartedOn: string): OfferCommand => ({ tag: "record-arrival", offerId: "o-1", by: unitStaff, trulyStartedOn })
const noShow = (dueOn = "2026-11-26"): OfferCommand => ({
  tag: "record-no-show",
  offerId: "o-1",
  by: unitStaff,
  nextStep: { how: "ring", dueOn }
})
const stateOf = (records: Records, occasion = on()) => offersAt(records, occasion).find(({ id }) => id === "o-1")?.state

describe("a place that follows the proposal", () => {
  it("is held until a time, then offered until another, and each is kept with what it rested on", () => {
    const held = after(ward, [give("birk", { hold: true })])
    const offered = after(held, [offerIt(held)])

    assert.deepInclude(held.offers[0], { state: "held", startsOn: "2026-11-25", personKey: "p-birk", until: "2026-11-25" })
    assert.strictEqual(held.offers[0]?.proposal?.followed, true)
    assert.deepInclude(offered.offers[0], { state: "offered", until: "2026-11-26" })
    assert.deepStrictEqual(
      offered.offers[0]?.history.map(({ state }) => state),
      ["held", "offered"]
    )
    assert.deepStrictEqual(offered.offers[0]?.decisionRecordIds, ["d-1", "d-2"])
  })

  it("binds the place: it is not in the next proposal, and the person is not in the pool", () => {
    const offered = after(ward, [give("birk")])

    const { matching } = proposalOf(pileOf(offered, on()), noTsb)
    assert.deepStrictEqual(matching.assignments, [])
    assert.deepStrictEqual(
      matching.unplaced.map(({ referralId }) => referralId),
      ["r-alma"]
    )
  })

  it("needs no reason, and is told so", () => {
    assert.deepStrictEqual(refusalOf(ward, give("birk", { skipReason: "travel" })), ["invalid", "/skipReason not-needed"])
  })

  it("is not given under an id that is taken, nor until a time that is over", () => {
    assert.deepStrictEqual(refusalOf(after(ward, [give("birk")]), give("alma")), ["id-taken", "/id taken"])
    assert.deepStrictEqual(refusalOf(ward, give("birk", { until: "2026-11-23" })), ["invalid", "/until over"])
  })

  it("is given until the end of the day of start at the latest", () => {
    assert.strictEqual(refusalOf(ward, give("birk", { until: "2026-11-25T23:00:00Z" })), "accepted")
    assert.strictEqual(refusalOf(ward, give("birk", { until: "2026-11-26" })), "accepted")
    assert.deepStrictEqual(refusalOf(ward, give("birk", { until: "2026-11-25T23:00:01Z" })), ["invalid", "/until after-start"])
    assert.deepStrictEqual(refusalOf(ward, give("birk", { until: "2026-11-27" })), ["invalid", "/until after-start"])
  })

  it("is given to no one whom nobody knows, and of no vacancy that nobody knows", () => {
    assert.deepStrictEqual(refusalOf(ward, give("nobody")), ["unknown-record", "/referralId unknown"])
    assert.deepStrictEqual(refusalOf(ward, give("birk", { vacancyId: "v-none" })), ["unknown-record", "/vacancyId unknown"])
  })
})

describe("who can be given a place", () => {
  it("is nobody who holds one, by whichever of their referrals", () => {
    const twice = {
      ...ward,
      vacancies: [vacancy("v-1"), vacancy("v-2")],
      referrals: [...ward.referrals, referral("birk-again", { personKey: "p-birk" })]
    }
    const held = after(twice, [give("birk", { records: twice })])

    assert.deepStrictEqual(refusalOf(held, give("birk-again", { id: "o-2", vacancyId: "v-2", records: held })), [
      "not-allowed-now",
      "/referralId holds-a-place"
    ])
  })

  // docs/method/offers.md#o1-one-place-one-person
  it("is not given to a second referral that was judged to be the same request, whichever of the two said so", () => {
    const intake = (id: string, duplicates: Records["intakes"][number]["duplicates"]) => ({
      id,
      askedBack: [],
      onward: [],
      escalated: [],
      duplicates
    })
    const judged = (verdict: "same-request" | "not-a-duplicate", at: string) => ({ at, by: coordinator, of: "r-birk", verdict })
    const two: Records = { ...ward, vacancies: [vacancy("v-1"), vacancy("v-2")] }
    const held = after(two, [give("birk", { records: two })])
    const second = { ...give("alma", { id: "o-2", vacancyId: "v-2", records: held }) }
    const same = [judged("same-request", "2026-11-22T09:00:00Z")]

    assert.deepStrictEqual(refusalOf({ ...held, intakes: [intake("r-alma", same)] }, second), [
      "not-allowed-now",
      "/referralId same-request"
    ])
    assert.deepStrictEqual(
      refusalOf(
        {
          ...held,
          intakes: [
            intake(
              "r-birk",
              same.map((one) => ({ ...one, of: "r-alma" }))
            )
          ]
        },
        second
      ),
      ["not-allowed-now", "/referralId same-request"]
    )
    assert.strictEqual(
      refusalOf({ ...held, intakes: [intake("r-alma", [...same, judged("not-a-duplicate", "2026-11-23T08:00:00Z")])] }, second),
      "accepted"
    )
  })

  it("is nobody twice in the same place: the last place is given once", () => {
    const held = after(ward, [give("birk")])

    assert.deepStrictEqual(refusalOf(held, give("alma", { id: "o-2", records: held })), ["not-allowed-now", "/vacancyId fails-place"])
  })

  it("is nobody whose right is undecided or refused, nor whose wait has ended", () => {
    const pending = { ...ward, referrals: [referral("alma", { rights: { outcome: "pending" } })] }
    const turnedDown = { ...ward, referrals: [referral("alma", { rights: { outcome: "refused", decidedOn: "2026-11-10" } })] }
    const ended = { ...ward, referrals: [{ ...referral("alma"), ended: { at: "2026-11-20T09:00:00Z", by: assessor, code: "2" as const } }] }

    assert.deepStrictEqual(refusalOf(pending, give("alma")), ["not-allowed-now", "/referralId right-pending"])
    assert.deepStrictEqual(refusalOf(turnedDown, give("alma")), ["not-allowed-now", "/referralId right-refused"])
    assert.deepStrictEqual(refusalOf(ended, give("alma")), ["not-allowed-now", "/referralId not-waiting"])
  })

  it("is told every condition that the pair fails", () => {
    const closed = { ...ward, vacancies: [vacancy("v-1", { careLevel: "outpatient", admits: { ageMin: 60 } })] }

    assert.deepStrictEqual(refusalOf(closed, give("birk")), ["not-allowed-now", "/vacancyId fails-careLevel", "/vacancyId fails-admits"])
  })

  // docs/method/windows-and-places.md#wp5-places-and-promises
  it("is given from the first day of start on which one of it is in service, and not where there is none", () => {
    const closedFrom = (from: string, until?: string) => ({
      ...ward,
      vacancies: [
        {
          ...vacancy("v-1", { intakeDays: ["mon"] }),
          outOfService: [{ id: "out-1", places: 1, from, ...(until === undefined ? {} : { until }), why: "renovation" }]
        }
      ]
    })
    const startsOn = (records: Records) => after(records, [give("birk", { records })]).offers.at(-1)?.startsOn
    const [over, before, forGood] = [
      closedFrom("2026-11-28", "2026-12-05"),
      closedFrom("2026-11-26", "2026-11-30"),
      closedFrom("2026-11-28")
    ]

    assert.deepStrictEqual([startsOn(over), startsOn(before)], ["2026-12-07", "2026-11-30"])
    assert.deepStrictEqual(refusalOf(forGood, give("birk", { records: forGood })), ["not-allowed-now", "/vacancyId fails-place"])
  })

  it("waits until the unit has been asked about a vacancy that nobody confirmed lately", () => {
    const stale = { ...ward, vacancies: [vacancy("v-1", { confirmedAt: "2026-11-19T06:00:00Z" })] }

    assert.deepStrictEqual(refusalOf(stale, give("birk")), ["not-allowed-now", "/vacancyId not-confirmed"])
  })

  it("stands in the order by one referral at a time", () => {
    const twice = { ...ward, referrals: [referral("birk"), referral("birk-again", { personKey: "p-birk", seniorityOn: "2026-11-09" })] }

    assert.deepStrictEqual(refusalOf(twice, give("birk-again", { skipReason: "travel" })), [
      "not-allowed-now",
      "/referralId other-referral"
    ])
  })
})

describe("leaving the proposal", () => {
  const roomy = { ...ward, vacancies: [vacancy("v-1"), vacancy("v-2", { freeFrom: "2026-11-30" })] }
  const toSecond = (own: Partial<GivePlace["offer"]> = {}) => give("birk", { vacancyId: "v-2", records: roomy, ...own })

  it("needs a skip reason of the pack, and is counted out of order", () => {
    assert.deepStrictEqual(refusalOf(roomy, toSecond()), ["invalid", "/skipReason missing"])
    assert.deepStrictEqual(refusalOf(roomy, toSecond({ skipReason: "whim" })), ["invalid", "/skipReason unknown"])

    const left = after(roomy, [toSecond({ skipReason: "travel" })])
    assert.strictEqual(left.offers[0]?.proposal?.followed, false)
    assert.deepInclude(offerFigures(left), { outOfOrder: { count: 1, of: 1 }, bySkipReason: [{ reason: "travel", count: 1 }] })
  })

  it("that leaves someone earlier in the order without a place is refused, with each of them named", () => {
    const decision = decide(ward, give("alma", { skipReason: "travel" }), on())

    assert.deepStrictEqual(decision, {
      tag: "refused",
      refusal: {
        reason: "would-breach-date",
        faults: [{ path: "/breach", code: "missing", message: "An assessor has to say why, and what is done for each" }],
        affected: [
          {
            referralId: "r-birk",
            change: "uncovered",
            startsOnBefore: "2026-11-25",
            startsOnAfter: null,
            daysLateBefore: 0,
            daysLateAfter: null
          }
        ]
      }
    })
  })

  it("that makes someone earlier in the order later is refused, but not what costs them no day", () => {
    const later = { ...ward, vacancies: [vacancy("v-1"), vacancy("v-2", { freeFrom: "2026-12-03" })] }
    const inTime = { ...ward, vacancies: [vacancy("v-1"), vacancy("v-2", { freeFrom: "2026-11-30" })] }
    const command = (records: Records) => give("alma", { skipReason: "travel", records })

    assert.deepStrictEqual(refusalOf(later, command(later)), ["would-breach-date", "/breach missing"])
    assert.strictEqual(refusalOf(inTime, command(inTime)), "accepted")
  })

  it("that does someone wrong is allowed to an assessor who says why, and for each person what is done instead", () => {
    const breach = (own: object) => ({ by: assessor, reason: "Acute need of detoxification, assessed today", instead: [], ...own })
    const instead = [{ referralId: "r-birk", remedy: "bought-elsewhere" as const }]
    const command = (own: object) => give("alma", { skipReason: "individual-assessment", breach: breach(own) })

    assert.deepStrictEqual(refusalOf(ward, command({})), ["would-breach-date", "/breach/instead missing"])
    assert.deepStrictEqual(refusalOf(ward, command({ by: coordinator, instead })), ["invalid", "/breach/by/role not-an-assessor"])
    assert.deepStrictEqual(refusalOf(ward, command({ instead: [...instead, { referralId: "r-else", remedy: "other-place" }] })), [
      "invalid",
      "/breach/instead/1/referralId not-affected"
    ])
    assert.deepStrictEqual(refusalOf(ward, command({ instead: [...instead, ...instead] })), [
      "invalid",
      "/breach/instead/1/referralId repeated"
    ])
    assert.deepStrictEqual(refusalOf(ward, give("birk", { breach: breach({ instead }) })), ["invalid", "/breach not-needed"])

    const figures = offerFigures(after(ward, [command({ instead })]))
    assert.deepStrictEqual(figures.breaches, { count: 1, of: 1 })
    assert.deepStrictEqual(figures.byRemedy, [{ remedy: "bought-elsewhere", count: 1 }])
  })
})

describe("an emergency that waits", () => {
  const emergency = referral("egil", { lane: "emergency", rights: { outcome: "pending" }, seniorityOn: "2026-11-23" })
  const withEmergency = { ...ward, referrals: [...ward.referrals, emergency] }

  it("is not left without the place it could have", () => {
    const decision = decide(withEmergency, give("birk", { records: withEmergency }), on())

    assert.deepInclude(decision.tag === "refused" ? decision.refusal : {}, {
      reason: "would-breach-date",
      affected: [
        {
          referralId: "r-egil",
          change: "emergency",
          startsOnBefore: null,
          startsOnAfter: null,
          daysLateBefore: null,
          daysLateAfter: null
        }
      ]
    })
  })

  it("is in nobody's way where it could not have the place, or one is left for it", () => {
    const elsewhere = { ...ward, referrals: [...ward.referrals, { ...emergency, careLevels: ["detox"] }] }
    const two = { ...withEmergency, vacancies: [vacancy("v-1", { places: 2 })] }

    assert.strictEqual(refusalOf(elsewhere, give("birk", { records: elsewhere })), "accepted")
    assert.strictEqual(refusalOf(two, give("birk", { records: two })), "accepted")
  })

  it("is not left without the place it could have by a referral of the same person that could not", () => {
    const twice = {
      ...ward,
      referrals: [...ward.referrals, { ...emergency, id: "r-egil-before", seniorityOn: "2026-11-02", careLevels: ["detox"] }, emergency]
    }
    const decision = decide(twice, give("birk", { records: twice }), on())

    const affected = decision.tag === "refused" ? decision.refusal.affected : []
    assert.deepStrictEqual(
      affected?.map(({ change, referralId }) => [referralId, change]),
      [["r-egil", "emergency"]]
    )
  })

  it("keeps no place free while nobody has named a care level for it", () => {
    const unnamed = { ...ward, referrals: [...ward.referrals, { ...emergency, careLevels: [] }] }

    assert.strictEqual(refusalOf(unnamed, give("birk", { records: unnamed })), "accepted")
    assert.deepStrictEqual(refusalOf(unnamed, give("egil", { records: unnamed })), ["not-allowed-now", "/vacancyId fails-careLevel"])
  })

  it("is given a place before everyone in the order, leaves no proposal by it, and is not counted", () => {
    const given = after(withEmergency, [give("egil", { records: withEmergency })])

    assert.deepInclude(given.offers[0], { state: "offered", startsOn: "2026-11-25" })
    assert.deepStrictEqual(offerFigures(given).outOfOrder, { count: 0, of: 0 })
  })
})

describe("a proposal that was shown", () => {
  const before = proposalOf(pileOf(ward, on()), noTsb)
  const shown = shownOf(before)
  const onShown = (command: GivePlace): GivePlace => ({ ...command, proposal: { digest: before.digest, shown } })
  const newcomer = referral("cato", { rights: { outcome: "granted", decidedOn: "2026-11-10", latestStartOn: "2026-11-27" } })
  const withNewcomer = { ...ward, referrals: [...ward.referrals, newcomer] }

  it("is outdated once it gives this person another place, and says what changed for them and who has it now", () => {
    const decision = decide(withNewcomer, onShown(give("birk")), on())

    assert.deepInclude(decision.tag === "refused" ? decision.refusal : {}, {
      reason: "outdated-proposal",
      changes: [
        { referralId: "r-cato", before: null, after: { vacancyId: "v-1", startsOn: "2026-11-25" }, why: { tag: "arrived" } },
        { referralId: "r-birk", before: { vacancyId: "v-1", startsOn: "2026-11-25" }, after: null, why: { tag: "givenUp" } }
      ]
    })
  })

  it("is outdated by what changed for someone else only, by whoever is new among those who wait as well", () => {
    const withLast = { ...ward, referrals: [...ward.referrals, referral("dina", { seniorityOn: "2026-11-20" })] }
    const decision = decide(withLast, onShown(give("birk")), on())

    assert.deepInclude(decision.tag === "refused" ? decision.refusal : {}, {
      reason: "outdated-proposal",
      changes: [{ referralId: "r-dina", before: null, after: null, why: { tag: "arrived" } }]
    })
  })

  it("is not outdated by places that are given from it as it says, nor by time alone", () => {
    const wide = { ...ward, vacancies: [vacancy("v-1", { places: 2 })] }
    const seen = proposalOf(pileOf(wide, on()), noTsb)
    const onSeen = (command: GivePlace): GivePlace => ({ ...command, proposal: { digest: seen.digest, shown: shownOf(seen) } })
    const tomorrow = on("2026-11-24T09:00:00Z")
    const first = after(wide, [onSeen(give("birk", { hold: true }))], [onSeenHeld(seen)], [accept])

    assert.strictEqual(refusalOf(first, onSeen(give("alma", { id: "o-2" })), tomorrow), "accepted")
  })

  it("is outdated for a hold that would now begin on another day than it says", () => {
    const held = after(ward, [onShown(give("birk", { hold: true }))])
    const moved = { ...held, vacancies: [vacancy("v-1", { freeFrom: "2026-11-27" })] }
    const decision = decide(moved, onSeenHeld(before), on())

    assert.deepInclude(decision.tag === "refused" ? decision.refusal : {}, {
      reason: "outdated-proposal",
      changes: [
        {
          referralId: "r-birk",
          before: { vacancyId: "v-1", startsOn: "2026-11-25" },
          after: { vacancyId: "v-1", startsOn: "2026-11-27" },
          why: { tag: "dayMoved" }
        }
      ]
    })
  })

  it("counts whoever came to have the place, for one who takes it out of the proposal", () => {
    const skipping = onShown(give("alma", { skipReason: "travel" }))

    assert.deepStrictEqual(refusalOf(withNewcomer, skipping), ["outdated-proposal", "/proposal outdated"])
  })

  it("must be one that was shown", () => {
    const invented = { ...give("birk"), proposal: { digest: "0".repeat(64) } }

    assert.deepStrictEqual(refusalOf(ward, invented), ["outdated-proposal", "/proposal unknown"])
  })
})

describe("a hold", () => {
  it("is no offer: it is weighed anew against whoever came meanwhile", () => {
    const held = after(ward, [give("birk", { hold: true })])
    const newcomer = referral("cato", { rights: { outcome: "granted", decidedOn: "2026-11-10", latestStartOn: "2026-11-27" } })
    const crowded = { ...held, referrals: [...held.referrals, newcomer] }

    assert.deepStrictEqual(refusalOf(crowded, offerIt(crowded, { skipReason: "travel" })), ["would-breach-date", "/breach missing"])
    assert.strictEqual(refusalOf(held, offerIt(held)), "accepted")
    assert.deepStrictEqual(refusalOf(held, offerIt(held, { until: "2026-11-20" })), ["invalid", "/until over"])
  })

  it("is offered on the proposal that was seen, with a reason where that gives the place to someone else by now", () => {
    const held = after(ward, [give("birk", { hold: true })])
    const better = { ...held, vacancies: [...held.vacancies, vacancy("v-0", { freeFrom: "2026-11-24" })] }

    assert.deepStrictEqual(refusalOf(better, offerIt(better)), ["invalid", "/skipReason missing"])
    assert.deepStrictEqual(refusalOf(better, offerIt(better, { proposal: { digest: "0".repeat(64) } })), [
      "outdated-proposal",
      "/proposal unknown"
    ])
    const [offered] = after(better, [offerIt(better, { skipReason: "travel" })]).offers
    assert.deepInclude(offered, { skipReason: "travel", proposal: { digest: digestOn(better), followed: false } })
  })

  it("is offered from the day on which it can begin by now", () => {
    const held = after(ward, [give("birk", { hold: true })])
    const moved = { ...held, vacancies: [vacancy("v-1", { freeFrom: "2026-11-27" })] }

    assert.strictEqual(held.offers[0]?.startsOn, "2026-11-25")
    assert.strictEqual(after(moved, [offerIt(moved)]).offers[0]?.startsOn, "2026-11-27")
  })

  it("lapses by its time whether or not anyone notices, and then binds nobody", () => {
    const held = after(ward, [give("birk", { hold: true, until: "2026-11-23T10:00:00Z" })])
    const late = on("2026-11-23T10:00:00Z")

    assert.strictEqual(stateOf(held, on("2026-11-23T09:59:00Z")), "held")
    assert.strictEqual(stateOf(held, late), "expired")
    assert.deepStrictEqual(pileOf(held, late).commitments, [])
    const again = after(held, [{ ...give("birk", { id: "o-2" }), proposal: { digest: digestOn(held, late) } }, late])
    assert.deepStrictEqual(
      again.offers.map(({ id, state }) => [id, state]),
      [
        ["o-1", "expired"],
        ["o-2", "offered"]
      ]
    )
  })

  it("is put on record as lapsed once, and not again", () => {
    const held = after(ward, [give("birk", { hold: true, until: "2026-11-23T10:00:00Z" })])
    const late = on("2026-11-23T10:30:00Z")

    const puts = offersAsTimePasses(held, late)
    const noticed = evolve(held, { tag: "time-passed", puts })

    assert.deepStrictEqual(
      puts.offers?.map(({ history, state }) => [state, history.at(-1)]),
      [["expired", { at: "2026-11-23T10:00:00Z", state: "expired" }]]
    )
    assert.deepStrictEqual(offersAt(held, late), noticed.offers)
    assert.deepStrictEqual(offersAsTimePasses(noticed, on("2026-11-24T10:00:00Z")), {})
  })
})

describe("what only time does to an offer", () => {
  const offered = after(ward, [give("birk", { until: "2026-11-25" })])
  const endedAt = (at: string): Records => ({
    ...offered,
    referrals: offered.referrals.map((known) => (known.id === "r-birk" ? { ...known, ended: { at, by: coordinator, code: "4" } } : known))
  })
  const lastStep = (records: Records) => offersAt(records, on("2026-11-27T09:00:00Z"))[0]?.history.at(-1)

  // docs/method/windows-and-places.md#wp4-what-only-time-does
  it("bears the moment at which it was due: the first of a civil date, the end of the wait, and of two the earlier", () => {
    assert.deepStrictEqual(lastStep(offered), { at: "2026-11-24T23:00:00Z", state: "expired" })
    assert.deepStrictEqual(lastStep(endedAt("2026-11-24T12:00:00Z")), { at: "2026-11-24T12:00:00Z", state: "released" })
    assert.deepStrictEqual(lastStep(endedAt("2026-11-26T12:00:00Z")), { at: "2026-11-24T23:00:00Z", state: "expired" })
  })
})

describe("an answer", () => {
  const offered = after(ward, [give("birk")])

  it("that is yes leaves nothing to answer by a time", () => {
    const accepted = after(offered, [accept])

    assert.strictEqual(stateOf(accepted, on("2026-11-26T09:00:00Z")), "accepted")
    assert.notProperty(accepted.offers[0], "until")
  })

  it("that is no has a coded reason, frees the place at once, and is kept", () => {
    const declined = after(offered, [decline])

    assert.deepStrictEqual(declined.refusals, [
      { id: "n-1", referralId: "r-birk", unitId: "u-nord", reason: "8722-3", at: "2026-11-23T09:00:00Z", offerId: "o-1" }
    ])
    assert.strictEqual(declined.offers[0]?.openUntil, "2026-11-25T09:00:00Z")
    assert.deepStrictEqual(pileOf(declined, on()).commitments, [])
    assert.deepStrictEqual(refusalOf(offered, { ...decline, reason: "because" }), ["invalid", "/reason unknown"])
  })

  it("that is no bars the unit only when it can no longer be taken back", () => {
    const declined = after(offered, [decline])
    const placed = (at: string) => proposalOf(pileOf(declined, on(at)), noTsb).matching.assignments.map(({ referralId }) => referralId)

    assert.deepStrictEqual(placed("2026-11-25T08:59:00Z"), ["r-birk"])
    assert.deepStrictEqual(placed("2026-11-25T09:00:00Z"), ["r-alma"])
  })

  it("that is no can be taken back for 48 hours, and stands where it stood", () => {
    const declined = after(offered, [decline])
    const yes = after(offered, [accept], [decline], [takeBack, on("2026-11-24T09:00:00Z")])
    const back = after(declined, [takeBack, on("2026-11-25T08:59:00Z")])

    assert.strictEqual(yes.offers[0]?.state, "accepted")
    assert.deepInclude(back.offers[0], { state: "offered", until: "2026-11-25T09:00:00Z" })
    assert.deepStrictEqual(back.refusals[0]?.takenBack, { at: "2026-11-25T08:59:00Z", by: coordinator })
    assert.deepStrictEqual(pileOf(back, on("2026-11-26T09:00:00Z")).refusals, [])
    assert.deepStrictEqual(refusalOf(declined, takeBack, on("2026-11-25T09:00:00Z")), ["not-allowed-now", "/offerId no-counts"])
  })

  it("that is no cannot be taken back once the place is another's, or the person has another", () => {
    const twoPlaces = { ...ward, vacancies: [vacancy("v-1"), vacancy("v-2")] }
    const declined = after(ward, [give("birk")], [decline])
    const taken = after(declined, [
      {
        ...give("alma", { id: "o-2", skipReason: "travel", records: declined }),
        offer: {
          ...give("alma", { id: "o-2", skipReason: "travel" }).offer,
          breach: { by: assessor, reason: "Said no an hour ago", instead: [{ referralId: "r-birk", remedy: "other-place" }] }
        }
      }
    ])
    const roomy = after(twoPlaces, [give("birk", { records: twoPlaces })], [decline])
    const second = after(roomy, [give("birk", { id: "o-2", vacancyId: "v-2", skipReason: "travel", records: roomy })])

    assert.deepStrictEqual(refusalOf(taken, takeBack), ["not-allowed-now", "/offerId fails-place"])
    assert.deepStrictEqual(refusalOf(second, takeBack), ["not-allowed-now", "/offerId holds-a-place"])
  })
})

describe("a no that is taken back", () => {
  const twoPlaces = { ...ward, vacancies: [vacancy("v-1"), vacancy("v-2", { freeFrom: "2026-11-26" })] }
  const declined = after(twoPlaces, [give("alma", { vacancyId: "v-2", records: twoPlaces })], [decline])
  const takeBackFrom = (own: Partial<Records>, at = "2026-11-24T09:00:00Z") => refusalOf({ ...declined, ...own }, { ...takeBack }, on(at))

  it("does nobody earlier wrong, unless an assessor says what is done for them instead", () => {
    const onlyOne = { ...declined, vacancies: [vacancy("v-2", { freeFrom: "2026-11-26" })] }
    const instead = [{ referralId: "r-birk", remedy: "bought-elsewhere" as const }]
    const breach = { by: assessor, reason: "Assessed this morning", instead }

    assert.strictEqual(takeBackFrom({}), "accepted")
    assert.deepStrictEqual(refusalOf(onlyOne, takeBack), ["would-breach-date", "/breach missing"])
    assert.deepStrictEqual(refusalOf(declined, { ...takeBack, breach }), ["invalid", "/breach not-needed"])
    assert.deepStrictEqual(after(onlyOne, [{ ...takeBack, breach }]).offers[0]?.breach, breach)
  })

  it("is of a place that can be offered, to someone who still has the right, from a day that is not over", () => {
    const refusedRight = { outcome: "refused" as const, decidedOn: "2026-11-24" }
    const stale = vacancy("v-2", { freeFrom: "2026-11-26", confirmedAt: "2026-11-20T06:00:00Z" })
    const later = vacancy("v-2", { freeFrom: "2026-11-30" })

    assert.deepStrictEqual(takeBackFrom({ referrals: [referral("alma", { rights: refusedRight })] }), [
      "not-allowed-now",
      "/offerId right-refused"
    ])
    assert.deepStrictEqual(takeBackFrom({ vacancies: [vacancy("v-1"), stale] }), ["not-allowed-now", "/offerId not-confirmed"])
    assert.deepStrictEqual(takeBackFrom({ vacancies: [vacancy("v-1"), later] }), ["not-allowed-now", "/offerId start-over"])
  })

  it("puts on record first what has lapsed of the person's own", () => {
    const between = after(declined, [
      give("alma", { id: "o-2", vacancyId: "v-2", records: declined, hold: true, until: "2026-11-23T10:00:00Z" })
    ])
    const decision = decide(between, takeBack, on("2026-11-23T11:00:00Z"))

    const puts =
      decision.tag === "refused" ? [] : decision.events.map(({ puts: { offers = [] } }) => offers.map(({ id, state }) => [id, state]))
    assert.deepStrictEqual(puts, [[["o-2", "expired"]], [["o-1", "offered"]]])
  })

  it("can be answered until the no would have counted, and not after the day of start", () => {
    const soon = { ...ward, vacancies: [vacancy("v-1", { freeFrom: "2026-11-24" })] }
    const no = after(soon, [give("birk", { records: soon, until: "2026-11-23T10:00:00Z" })], [decline])

    assert.strictEqual(after(no, [takeBack, on("2026-11-24T09:00:00Z")]).offers[0]?.until, "2026-11-25")
  })
})

describe("a place that the unit takes back", () => {
  it("has a coded reason, and leaves the person where they stood", () => {
    const released = after(ward, [give("birk")], [accept], [release])

    assert.deepStrictEqual(released.offers[0]?.history.at(-1), { at: on().at, by: unitStaff, state: "released", reason: "place-closed" })
    assert.deepStrictEqual(pileOf(released, on()), pileOf(ward, on()))
    assert.deepStrictEqual(refusalOf(after(ward, [give("birk")]), { ...release, reason: "whim" }), ["invalid", "/reason unknown"])
  })

  it("is taken back by itself when the wait of its referral ends", () => {
    const offered = after(ward, [give("birk")])
    const gone: Records = {
      ...offered,
      referrals: offered.referrals.map((known) =>
        known.id === "r-birk" ? { ...known, ended: { at: on().at, by: coordinator, code: "4" as const } } : known
      )
    }

    assert.strictEqual(stateOf(gone), "released")
    assert.deepStrictEqual(refusalOf(gone, accept), ["not-allowed-now", "/offerId is-released"])
    const { matching } = proposalOf(pileOf(gone, on()), noTsb)
    assert.deepStrictEqual(
      matching.assignments.map(({ referralId }) => referralId),
      ["r-alma"]
    )
  })
})

describe("the day of start", () => {
  const accepted = after(ward, [give("birk")], [accept])
  const later = on("2026-11-26T09:00:00Z")

  it("ends the wait when the person comes, with the true start beside the one on paper", () => {
    const begun = after(accepted, [arrival("2026-11-26"), later])

    assert.deepInclude(begun.offers[0], { state: "arrived", startsOn: "2026-11-25", trulyStartedOn: "2026-11-26" })
    assert.deepStrictEqual(begun.referrals[1]?.ended, { at: later.at, by: unitStaff, code: "1" })
    assert.deepStrictEqual(
      pileOf(begun, later).vacancies.map(({ places }) => places),
      [0]
    )
  })

  it("is not recorded of a day to come, nor of one before the place was given", () => {
    assert.deepStrictEqual(refusalOf(accepted, arrival("2026-11-27"), later), ["invalid", "/trulyStartedOn in-the-future"])
    assert.deepStrictEqual(refusalOf(accepted, arrival("2026-11-22"), later), ["invalid", "/trulyStartedOn before-the-offer"])
  })

  it("changes the next step when the person does not come, and nothing else", () => {
    const missed = after(accepted, [noShow(), later])

    assert.deepInclude(missed.offers[0], { state: "did-not-arrive", nextStep: { how: "ring", dueOn: "2026-11-26" } })
    assert.deepStrictEqual(missed.referrals, accepted.referrals)
    assert.deepStrictEqual(pileOf(missed, later), pileOf(ward, later))
  })

  it("is not missed before it has come, and its next step is not of a day gone by", () => {
    assert.deepStrictEqual(refusalOf(accepted, noShow(), on("2026-11-24T09:00:00Z")), ["not-allowed-now", "/offerId not-yet"])
    assert.deepStrictEqual(refusalOf(accepted, noShow("2026-11-25"), later), ["invalid", "/nextStep/dueOn over"])
  })
})

describe("what is owed about offers", () => {
  const offered = after(ward, [give("birk")])
  const owed = (records: Records, at: string) =>
    owedByOffers(records, on(at)).map((one) => [one.kind, "dueOn" in one ? one.dueOn : one.dueAt, one.overdue, one.owner.role])

  it("is an answer until its time, then whether the person came, then the next step", () => {
    const accepted = after(offered, [accept])
    const missed = after(accepted, [noShow(), on("2026-11-26T09:00:00Z")])

    assert.deepStrictEqual(owed(offered, "2026-11-23T09:00:00Z"), [["offer-answer", "2026-11-24", false, "intake-coordinator"]])
    assert.deepStrictEqual(owed(accepted, "2026-11-24T09:00:00Z"), [])
    assert.deepStrictEqual(owed(accepted, "2026-11-25T09:00:00Z"), [["arrival", "2026-11-26", false, "unit-staff"]])
    assert.deepStrictEqual(owed(accepted, "2026-11-27T09:00:00Z"), [["arrival", "2026-11-26", true, "unit-staff"]])
    assert.deepStrictEqual(owed(missed, "2026-11-26T09:00:00Z"), [["next-step", "2026-11-26", false, "intake-coordinator"]])
  })

  it("is nothing once another place is given to someone who did not come", () => {
    const at = "2026-11-26T09:00:00Z"
    const fresh = { ...offered, vacancies: [vacancy("v-1", { confirmedAt: at })] }
    const missed = after(fresh, [accept], [noShow(), on(at)])
    const again = after(missed, [
      { ...give("birk", { id: "o-2", until: "2026-11-27" }), proposal: { digest: digestOn(missed, on(at)) } },
      on(at)
    ])

    assert.deepStrictEqual(owed(again, at), [["offer-answer", "2026-11-26", false, "intake-coordinator"]])
  })
})

describe("a start within a window", () => {
  const window: Window = {
    id: "w-1",
    about: "r-alma",
    trigger: "asked-for-help",
    openedAt: "2026-11-22T20:00:00Z",
    observedBy: { role: "milieu-therapist", service: "solbakken-bofellesskap" },
    agreed: "yes",
    confirmedAt: [],
    contacted: []
  }
  const early = vacancy("v-1")
  const late = vacancy("v-2", { freeFrom: "2026-12-04" })
  const open: Records = { ...ward, vacancies: [early, late], referrals: [referral("alma")], windows: [window] }

  it("is moved by it only where the proposal would else have been another", () => {
    const given = after(open, [give("alma", { records: open })])

    assert.strictEqual(given.offers[0]?.movedByWindow, false)
    assert.deepStrictEqual(offerFigures(given).movedByWindow, { someoneNear: { count: 0, of: 0 }, nobodyNear: { count: 0, of: 1 } })
  })

  it("is moved by it where the person would else have started later, and counted by whether someone near had said anything", () => {
    const skipped: Records = {
      ...open,
      referrals: [
        referral("birk", { rights: { outcome: "granted", decidedOn: "2026-11-10", latestStartOn: "2026-12-10" } }),
        referral("alma")
      ],
      facts: [
        {
          id: "f-1",
          referralId: "r-alma",
          circumstance: "alcohol-units-per-day",
          value: 24,
          source: "nearby",
          observedAt: "2026-11-20T10:00:00Z",
          recordedAt: "2026-11-20T10:00:00Z",
          by: { role: "milieu-therapist", service: "solbakken-bofellesskap" },
          basis: "first-hand",
          domain: "social",
          sharedWith: ["nearby"]
        }
      ]
    }
    const given = after(skipped, [give("alma", { records: skipped })])

    assert.strictEqual(given.offers[0]?.movedByWindow, true)
    assert.deepStrictEqual(offerFigures(given).movedByWindow, { someoneNear: { count: 1, of: 1 }, nobodyNear: { count: 0, of: 0 } })
  })
})
