import type { Observer } from "@samsyn/core"
import type { BreachReason, NextStep, Offer } from "../records/Offer.ts"
import type { ProposalShown } from "./proposalOf.ts"

/** Holds a place for someone, or offers it to them. `shown` is the proposal of the digest as it was answered, where it is still known. */
export interface GivePlace {
  readonly tag: "hold-place" | "offer-place"
  readonly offer: Pick<Offer, "id" | "referralId" | "vacancyId"> & Required<Pick<Offer, "until">> & Pick<Offer, "skipReason" | "breach">
  readonly proposal: { readonly digest: string; readonly shown?: ProposalShown }
  readonly by: Observer
  readonly decisionRecordId: string
}

/** Offers a place that is held. */
export interface OfferHeld {
  readonly tag: "offer-held"
  readonly offerId: string
  readonly until: NonNullable<Offer["until"]>
  readonly breach?: typeof BreachReason.Type
  readonly by: Observer
  readonly decisionRecordId: string
}

/** What happens to an offer that there is. */
interface About<Tag extends string> {
  readonly tag: Tag
  readonly offerId: string
  readonly by: Observer
}
export type AcceptOffer = About<"accept-offer">
export type DeclineOffer = About<"decline-offer"> & { readonly reason: string; readonly refusalId: string }
export type TakeBackDecline = About<"take-back-decline">
export type ReleaseOffer = About<"release-offer"> & { readonly reason: string }
export type RecordArrival = About<"record-arrival"> & { readonly trulyStartedOn: string }
export type RecordNoShow = About<"record-no-show"> & { readonly nextStep: typeof NextStep.Type }

export type OfferCommand =
  | GivePlace
  | OfferHeld
  | AcceptOffer
  | DeclineOffer
  | TakeBackDecline
  | ReleaseOffer
  | RecordArrival
  | RecordNoShow
