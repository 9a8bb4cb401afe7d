import type { Observer } from "@samsyn/core"
import type { BreachReason, NextStep, Offer } from "../records/Offer.ts"
import type { ProposalShown } from "./proposalOf.ts"

/** A place for someone, until when it can be answered, and why where the proposal is left or others are made later. */
export type PlaceAsked = Pick<Offer, "referralId" | "vacancyId" | "skipReason" | "breach"> & Required<Pick<Offer, "until">>

/** The digest of the proposal that was seen, and that proposal as it was answered, where it is still known. */
export interface ProposalSeen {
  readonly digest: string
  readonly shown?: ProposalShown
}

/** Holds a place for someone, or offers it to them. */
export interface GivePlace {
  readonly tag: "hold-place" | "offer-place"
  readonly offer: PlaceAsked & Pick<Offer, "id">
  readonly proposal: ProposalSeen
  readonly by: Observer
  readonly decisionRecordId: string
}

/** Offers a place that is held. */
export interface OfferHeld extends Omit<PlaceAsked, "referralId" | "vacancyId"> {
  readonly tag: "offer-held"
  readonly offerId: string
  readonly proposal: ProposalSeen
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
export type TakeBackDecline = About<"take-back-decline"> & { readonly decisionRecordId: string; readonly breach?: typeof BreachReason.Type }
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
