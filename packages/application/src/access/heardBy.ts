import { type Announced, type AskedList, type Occasion, type Records, withheld } from "@samsyn/casework"
import type { AccessTarget } from "./AccessTarget.ts"
import type { Access } from "./Actor.ts"
import { isAllowed } from "./isAllowed.ts"
import { isNearOpen } from "./isNearOpen.ts"
import type { Permission } from "./permissions.ts"

/** Whoever may read any of this of what a record is about may hear that something happened to it. `isNear`: what happened to it may be something that was seen near the person. */
const heard: Readonly<
  Record<Kind, { readonly among: ReadonlyArray<AskedList>; readonly by: ReadonlyArray<Permission>; readonly isNear: boolean }>
> = {
  referralIds: {
    among: ["referrals", "approaches"],
    by: ["read-near", "read-referral", "read-intake", "read-decisions"],
    isNear: true
  },
  windowIds: { among: ["windows"], by: ["read-near", "read-referral"], isNear: true },
  vacancyIds: { among: ["vacancies"], by: ["read-capacity"], isNear: false },
  offerIds: { among: ["offers"], by: ["read-offers"], isNear: false }
}
type Kind = keyof Announced["about"]

/**
 * What someone hears of what an audience of theirs is told: the records that they may read themselves, and what happened only where that is all of them, and what is
 * near whoever it is about is open to them. Of windows, which are near, they hear nothing else.
 *
 * Laws: see heardBy.laws.test.ts.
 */
export function heardBy(access: Access, told: Announced, records: Records, time: Pick<Occasion, "at" | "timeZone">): Announced {
  const targetOf = (kind: Kind, id: string): AccessTarget => ({ tag: "record", among: heard[kind].among, id })
  const isNearOpenOf = (kind: Kind, id: string) => isNearOpen(access, targetOf(kind, id), records, time)
  const mayHearOf = (kind: Kind, id: string): boolean =>
    heard[kind].by.some((permission) => isAllowed(access, { permission, target: targetOf(kind, id) }, records, time)) &&
    (kind !== "windowIds" || isNearOpenOf(kind, id))
  const left = (kind: Kind) => told.about[kind].filter((id) => mayHearOf(kind, id))
  const about = {
    referralIds: left("referralIds"),
    windowIds: left("windowIds"),
    vacancyIds: left("vacancyIds"),
    offerIds: left("offerIds")
  }
  const isWhole = kinds.every((kind) => about[kind].length === told.about[kind].length)
  const isOpen = kinds.every((kind) => !heard[kind].isNear || told.about[kind].every((id) => isNearOpenOf(kind, id)))
  return isWhole && isOpen ? told : { ...told, tag: withheld, about }
}

const kinds = ["referralIds", "windowIds", "vacancyIds", "offerIds"] as const
