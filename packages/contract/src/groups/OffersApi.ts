import { Id } from "@samsyn/core"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Asks, asks, inBody, inPath, inQuery } from "../access/Asks.ts"
import { DecisionRecordAnswer } from "../answers/DecisionRecordAnswer.ts"
import { OfferAnswer } from "../answers/OfferAnswer.ts"
import { OfferFiguresAnswer } from "../answers/OfferFiguresAnswer.ts"
import { changesRecord } from "../changesRecord.ts"
import { offerStates } from "../offerCodes.ts"
import { pageQuery } from "../page.ts"
import { changingProblems, offeringHeldProblems, offeringProblems, RecordNotFound, takingBackProblems } from "../problems.ts"
import { DoneBy } from "../requests/intakeSteps.ts"
import { Arrival, Decline, DeclineTakenBack, NewOffer, NoShow, OfferingHeld, Release } from "../requests/offerSteps.ts"
import { versioned } from "../versioned.ts"

const params = { id: Id }
const changing = { params, headers: changesRecord, success: versioned(OfferAnswer), error: changingProblems }

const outdated =
  "When a proposal was shown and anyone's place, day of start or absence from it is another one by now, the proposal and the places taken counted together, the answer is 409 (outdated-proposal) with everyone for whom that is so, and nothing is recorded. Places given from the same proposal as it has them do not make it outdated."

/** Places held for, offered to and taken by people, and what each decision rested on. */
export class OffersApi extends HttpApiGroup.make("offers")
  .add(
    HttpApiEndpoint.get("list", "/offers", {
      query: {
        referralId: Schema.optionalKey(Id),
        vacancyId: Schema.optionalKey(Id),
        state: Schema.optionalKey(Schema.Literals(offerStates)),
        ...pageQuery
      },
      success: Schema.Array(OfferAnswer)
    })
      .annotate(Asks, asks("read-offers", inQuery("referralId", "referrals"), inQuery("vacancyId", "vacancies")))
      .annotate(OpenApi.Summary, "List the offers as they stand now, of a referral, a vacancy or in a state where that is asked")
  )
  .add(
    HttpApiEndpoint.post("give", "/offers", {
      payload: NewOffer,
      success: HttpApiSchema.WithHeaders(OfferAnswer.pipe(HttpApiSchema.status(201)), { etag: Schema.String, location: Schema.String }),
      error: offeringProblems
    })
      .annotate(Asks, asks("give-place", inBody("/referralId", "referrals")))
      .annotate(OpenApi.Summary, "Hold a place for someone or offer it to them, on the proposal that was seen")
      .annotate(OpenApi.Description, outdated)
  )
  .add(
    HttpApiEndpoint.get("byId", "/offers/:id", { params, success: versioned(OfferAnswer), error: RecordNotFound })
      .annotate(Asks, asks("read-offers", inPath("id", "offers")))
      .annotate(OpenApi.Summary, "Read an offer")
  )
  .add(
    HttpApiEndpoint.post("offerHeld", "/offers/:id/offering", { ...changing, payload: OfferingHeld, error: offeringHeldProblems })
      .annotate(Asks, asks("give-place", inPath("id", "offers")))
      .annotate(OpenApi.Summary, "Offer a place that is held, on the proposal that was seen; it is weighed anew")
      .annotate(OpenApi.Description, outdated)
  )
  .add(
    HttpApiEndpoint.post("accept", "/offers/:id/acceptance", { ...changing, payload: DoneBy })
      .annotate(Asks, asks("answer-offer", inPath("id", "offers")))
      .annotate(OpenApi.Summary, "Record that the person said yes")
  )
  .add(
    HttpApiEndpoint.post("decline", "/offers/:id/decline", { ...changing, payload: Decline })
      .annotate(Asks, asks("answer-offer", inPath("id", "offers")))
      .annotate(OpenApi.Summary, "Record that the person said no, and why")
  )
  .add(
    HttpApiEndpoint.post("takeBackDecline", "/offers/:id/decline-taken-back", {
      ...changing,
      payload: DeclineTakenBack,
      error: takingBackProblems
    })
      .annotate(Asks, asks("answer-offer", inPath("id", "offers")))
      .annotate(
        OpenApi.Summary,
        "Record that the person took the no back, within 48 hours and while the place is free and does nobody wrong"
      )
  )
  .add(
    HttpApiEndpoint.post("release", "/offers/:id/release", { ...changing, payload: Release })
      .annotate(Asks, asks("give-place", inPath("id", "offers")))
      .annotate(OpenApi.Summary, "Take a place back for the unit, and say why")
  )
  .add(
    HttpApiEndpoint.post("recordArrival", "/offers/:id/arrival", { ...changing, payload: Arrival })
      .annotate(Asks, asks("record-arrival", inPath("id", "offers")))
      .annotate(OpenApi.Summary, "Record that the person has come, and the day on which they truly began")
  )
  .add(
    HttpApiEndpoint.post("recordNoShow", "/offers/:id/no-show", { ...changing, payload: NoShow })
      .annotate(Asks, asks("record-arrival", inPath("id", "offers")))
      .annotate(OpenApi.Summary, "Record that the person did not come, and what is done next; nothing else changes")
  )
  .add(
    HttpApiEndpoint.get("decisionRecord", "/decision-records/:id", {
      params,
      success: versioned(DecisionRecordAnswer),
      error: RecordNotFound
    })
      .annotate(Asks, asks("read-decision-record", inPath("id", "decisionRecords")))
      .annotate(OpenApi.Summary, "Read what a decision on a place or on the right rested on, for samsyn replay")
  )
  .add(
    HttpApiEndpoint.get("figures", "/figures/offers", { success: OfferFiguresAnswer })
      .annotate(Asks, asks("read-figures"))
      .annotate(OpenApi.Summary, "Read how many offers left the proposal, made others later, and were moved by a window")
  )
  .prefix("/api") {}
