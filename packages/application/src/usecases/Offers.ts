import { type Command, type Offer, type OfferFigures, offerFigures, offersAt, type Records } from "@samsyn/casework"
import type { Observer } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { CurrentAccess } from "../access/Actor.ts"
import { offersOpenTo } from "../access/offersOpenTo.ts"
import { Draws } from "../ports/Draws.ts"
import { ProposalsShown } from "../ports/ProposalsShown.ts"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import { knownRecord } from "./knownRecord.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import type { RecordUnknown } from "./RecordUnknown.ts"
import { type Seen, seenAs } from "./Seen.ts"

interface DoneBy {
  readonly by: Observer
}

/** An offer as it stands now, with where the place is and what the decisions behind it rested on. */
export interface OfferRead extends Offer {
  readonly unitId?: string
  readonly careLevel?: string
  readonly decisionRecordIds: ReadonlyArray<string>
}

/** A place to hold or to offer. `proposal` is the digest of the one that was seen. */
export interface NewPlace extends DoneBy, Pick<Offer, "referralId" | "vacancyId" | "skipReason" | "breach"> {
  readonly id?: string
  readonly state: "held" | "offered"
  readonly until: NonNullable<Offer["until"]>
  readonly proposal: string
}

/** Which offers are asked for. What is left out leaves nothing out. */
export type OffersAsked = Partial<Pick<Offer, "referralId" | "vacancyId" | "state">>

type Recorded = Effect.Effect<Seen<OfferRead>, NotRecorded>

/** Places held for, offered to and taken by people. */
export class Offers extends Context.Service<
  Offers,
  {
    /** Those of what is asked that whoever asks may read, each for itself: none where nobody asks. See `offersOpenTo`. */
    readonly list: (asked: OffersAsked) => Effect.Effect<ReadonlyArray<OfferRead>, StoreUnavailable>
    readonly byId: (id: string) => Effect.Effect<Seen<OfferRead>, RecordUnknown | StoreUnavailable>
    readonly give: (place: NewPlace) => Recorded
    readonly offerHeld: (offerId: string, offered: DoneBy & Pick<NewPlace, "until" | "proposal" | "skipReason" | "breach">) => Recorded
    readonly accept: (offerId: string, done: DoneBy) => Recorded
    readonly decline: (offerId: string, declined: DoneBy & { readonly reason: string }) => Recorded
    readonly takeBackDecline: (offerId: string, taken: DoneBy & Pick<NewPlace, "breach">) => Recorded
    readonly release: (offerId: string, released: DoneBy & { readonly reason: string }) => Recorded
    readonly recordArrival: (offerId: string, arrived: DoneBy & { readonly trulyStartedOn: string }) => Recorded
    readonly recordNoShow: (offerId: string, missed: DoneBy & { readonly nextStep: NonNullable<Offer["nextStep"]> }) => Recorded
    readonly figures: Effect.Effect<OfferFigures, StoreUnavailable>
  }
>()("@samsyn/application/Offers") {
  static readonly layer = Layer.effect(
    Offers,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws
      const proposalsShown = yield* ProposalsShown
      const { timeZone } = yield* Setting
      const look = Effect.map(casework.look, ({ records, snapshot }) => ({
        records,
        at: snapshot.asOf,
        read: readOffers(records, { at: snapshot.asOf, timeZone })
      }))

      const recorded = Effect.fn("Offers.recorded")(function* (command: Command) {
        const events = yield* casework.carryOut(() => command)
        // What has expired of the person's own is put before what the command is about.
        const offer = yield* Effect.orDie(Effect.fromNullishOr(events.flatMap(({ puts }) => puts.offers ?? []).at(-1)))
        const { read } = yield* look
        return seenAs(offer, read(offer))
      })

      const seen = Effect.fn("Offers.seen")(function* (digest: string) {
        const shown = yield* proposalsShown.find(digest)
        return { digest, ...(shown === undefined ? {} : { shown }) }
      })

      return Offers.of({
        list: Effect.fn("Offers.list")(function* (asked) {
          const access = yield* CurrentAccess
          if (access === undefined) return []
          const { at, read, records } = yield* look
          const sought = records.offers.map(read).filter((offer) => isAsked(offer, asked))
          return offersOpenTo(access, sought, records, { at, timeZone })
        }),
        byId: Effect.fn("Offers.byId")(function* (id) {
          const { read, records } = yield* look
          const offer = yield* knownRecord(records, "offers", id)
          return seenAs(offer, read(offer))
        }),
        give: Effect.fn("Offers.give")(function* ({ by, id, proposal, state, ...place }) {
          return yield* recorded({
            tag: state === "held" ? "hold-place" : "offer-place",
            offer: { ...place, id: id ?? (yield* draws.id) },
            proposal: yield* seen(proposal),
            by,
            decisionRecordId: yield* draws.id
          })
        }),
        offerHeld: Effect.fn("Offers.offerHeld")(function* (offerId, { proposal, ...offered }) {
          return yield* recorded({
            tag: "offer-held",
            offerId,
            ...offered,
            proposal: yield* seen(proposal),
            decisionRecordId: yield* draws.id
          })
        }),
        accept: (offerId, { by }) => recorded({ tag: "accept-offer", offerId, by }),
        decline: Effect.fn("Offers.decline")(function* (offerId, declined) {
          return yield* recorded({ tag: "decline-offer", offerId, ...declined, refusalId: yield* draws.id })
        }),
        takeBackDecline: Effect.fn("Offers.takeBackDecline")(function* (offerId, taken) {
          return yield* recorded({ tag: "take-back-decline", offerId, ...taken, decisionRecordId: yield* draws.id })
        }),
        release: (offerId, released) => recorded({ tag: "release-offer", offerId, ...released }),
        recordArrival: (offerId, arrived) => recorded({ tag: "record-arrival", offerId, ...arrived }),
        recordNoShow: (offerId, missed) => recorded({ tag: "record-no-show", offerId, ...missed }),
        figures: Effect.map(casework.look, ({ records }) => offerFigures(records))
      })
    })
  )
}

/** Reads an offer as it stands at an instant. */
function readOffers(records: Records, time: Parameters<typeof offersAt>[1]): (offer: Offer) => OfferRead {
  const referralOf = new Map(records.referrals.map((referral) => [referral.id, referral]))
  const vacancyOf = new Map(records.vacancies.map((vacancy) => [vacancy.id, vacancy]))
  return (offer) => {
    const vacancy = vacancyOf.get(offer.vacancyId)
    const where = vacancy === undefined ? {} : { unitId: vacancy.unitId, careLevel: vacancy.careLevel }
    const referral = referralOf.get(offer.referralId)
    const [now = offer] = offersAt({ offers: [offer], referrals: referral === undefined ? [] : [referral] }, time)
    return { ...now, ...where, decisionRecordIds: now.decisionRecordIds ?? [] }
  }
}

function isAsked(offer: Offer, { referralId, state, vacancyId }: OffersAsked): boolean {
  return (
    (referralId === undefined || offer.referralId === referralId) &&
    (vacancyId === undefined || offer.vacancyId === vacancyId) &&
    (state === undefined || offer.state === state)
  )
}
