/** A referral of someone one is near; readable where the person lets those near read what the specialist service holds. */
export interface NearReferral {
  readonly referralId: string
  readonly isReadable: boolean
}
