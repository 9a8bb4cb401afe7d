import { type Announced, type AskedList, type Occasion, type Records, withheld } from "@samsyn/casework"
import type { Access } from "./Actor.ts"
import { isAllowed } from "./isAllowed.ts"
import type { Permission } from "./permissions.ts"

/** Whoever may read any of this of what a record is about may hear that something happened to it. */
const heard: Readonly<
  Record<keyof Announced["about"], { readonly among: ReadonlyArray<AskedList>; readonly by: ReadonlyArray<Permission> }>
> = {
  referralIds: { among: ["referrals", "approaches"], by: ["read-near", "read-referral", "read-intake", "read-decisions"] },
  windowIds: { among: ["windows"], by: ["read-near", "read-referral"] },
  vacancyIds: { among: ["vacancies"], by: ["read-capacity"] },
  offerIds: { among: ["offers"], by: ["read-offers"] }
}

/**
 * What someone hears of what an audience of theirs is told: the records that they may read themselves, and what happened only where that is all of them.
 *
 * Laws: see heardBy.laws.test.ts.
 */
export function heardBy(access: Access, told: Announced, records: Records, time: Pick<Occasion, "at" | "timeZone">): Announced {
  const mayHearOf = (id: string, { among, by }: (typeof heard)[keyof typeof heard]): boolean =>
    by.some((permission) => isAllowed(access, { permission, target: { tag: "record", among, id } }, records, time))
  const left = (kind: keyof Announced["about"]) => told.about[kind].filter((id) => mayHearOf(id, heard[kind]))
  const about = {
    referralIds: left("referralIds"),
    windowIds: left("windowIds"),
    vacancyIds: left("vacancyIds"),
    offerIds: left("offerIds")
  }
  const isWhole = kinds.every((kind) => about[kind].length === told.about[kind].length)
  return isWhole ? told : { ...told, tag: withheld, about }
}

const kinds = ["referralIds", "windowIds", "vacancyIds", "offerIds"] as const
