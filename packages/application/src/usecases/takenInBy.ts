import { type PossibleDuplicate, possibleDuplicates, type Records, type ReferralKept, type Side } from "@samsyn/casework"

/** A referral that was taken in; where the unit sent it, with those that may be of the same request. Nobody else is told what is here of someone. */
export interface ReferralTakenIn extends ReferralKept {
  readonly possibleDuplicates?: ReadonlyArray<PossibleDuplicate>
}

/** A referral that was taken in, as whoever sent it is told. */
export function takenInBy(side: Side, records: Records, referral: ReferralKept): ReferralTakenIn {
  return side === "unit" ? { ...referral, possibleDuplicates: possibleDuplicates(records, referral) } : referral
}
