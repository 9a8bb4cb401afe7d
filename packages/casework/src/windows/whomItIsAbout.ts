import type { Window } from "@samsyn/core"
import type { Records } from "../records/Records.ts"

/** Whom a window is about. An approach that was answered by a referral hands its windows on to it. */
export interface About {
  /** The referral, or the approach that no referral has answered. */
  readonly id: string
  readonly referralId?: string
  /** The pseudonym of the person, where it is known. */
  readonly personKey?: string
  /** When there was nothing left to wait for: the wait had ended, or the approach was answered in another way. */
  readonly overAt?: string
}

/** Whom each window is about, among these records; nobody where there is no such record. */
export function whomWindowsAreAbout(records: Records): (window: Pick<Window, "about">) => About | undefined {
  const referrals = new Map(records.referrals.map((referral) => [referral.id, referral]))
  const approaches = new Map(records.approaches.map((approach) => [approach.id, approach]))
  return ({ about }) => {
    const approach = approaches.get(about)
    const referral = referrals.get(approach?.answered?.referralId ?? about)
    if (referral !== undefined) {
      const { ended, id, personKey } = referral
      return { id, referralId: id, personKey, ...(ended === undefined ? {} : { overAt: ended.at }) }
    }
    if (approach === undefined) return undefined
    const { answered, id, personKey } = approach
    return { id, ...(personKey === undefined ? {} : { personKey }), ...(answered === undefined ? {} : { overAt: answered.at }) }
  }
}
