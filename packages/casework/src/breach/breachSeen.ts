import type { Observer } from "@samsyn/core"
import type { BreachKept } from "../records/BreachKept.ts"
import type { ReferralKept } from "../records/Referral.ts"
import { keptOf } from "./keptOf.ts"

type Told = BreachKept["told"][number]
type Tried = BreachKept["tried"][number]

/** What was done about the dates of a referral, as it is read. Of what came with a file it is not known by whom, how, or when it was tried. Its id is that of the referral. */
export interface BreachSeen {
  readonly id: string
  readonly told: ReadonlyArray<Pick<Told, "on"> & Partial<Told>>
  readonly tried: ReadonlyArray<{ readonly remedy: string; readonly by?: Observer } & Partial<Omit<Tried, "remedy">>>
}

/** What was done about the dates of a referral, for everyone who may read the referral: none of it is what staff differ about. */
export function breachSeen(referral: Pick<ReferralKept, "breach" | "breachKept" | "id">): BreachSeen {
  const { breach, id } = referral
  const kept = keptOf(referral)
  return {
    id,
    told: [...(breach?.toldOn === undefined ? [] : [{ on: breach.toldOn }]), ...kept.told],
    tried: [...(breach?.tried ?? []).map((remedy) => ({ remedy })), ...kept.tried]
  }
}
