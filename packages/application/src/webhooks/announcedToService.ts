import { type AboutWhom, aboutWhom, type CaseworkEvent, type RecordList, recordLists, type Records } from "@samsyn/casework"
import type { Permission } from "../access/permissions.ts"

/** What a service is told of an event: what kind of event, and which referrals and approaches, windows and offers. Never a word of their content. */
export interface AnnouncedToService {
  readonly type: string
  readonly about: {
    /** Referrals, and approaches that no referral came of yet. */
    readonly referralIds: ReadonlyArray<string>
    readonly windowIds: ReadonlyArray<string>
    readonly offerIds: ReadonlyArray<string>
  }
}

/** Whether a service may what a permission names, about whom a record is. */
export type Hearing = (permission: Permission, about: AboutWhom) => boolean

/** The type of an event of which a service may not know what it was, only that something happened to what it may read. */
export const withheldType = "something-happened"

/**
 * What a service hears of an event, among the records as they are now: that something happened to what it may read. It hears what happened where it may read
 * all that the event put there. Nothing where it may read nothing of it, and nothing of an import, which is about everyone.
 *
 * Laws: see announcedToService.laws.test.ts.
 */
export function announcedToService(event: CaseworkEvent, records: Records, may: Hearing): AnnouncedToService | undefined {
  if (event.replaces === true) return undefined
  const put = recordLists.flatMap((list) =>
    (event.puts[list] ?? []).map((record: Put) => ({ list, record, whom: aboutWhom(records, { list, id: record.id }) ?? {} }))
  )
  const heard = put.filter(
    ({ list, record, whom }) => permissionFor[list] !== undefined && isSharedNear(list, record, event) && may(permissionFor[list], whom)
  )
  const told = heard.filter(({ list }) => list !== "drafts")
  if (told.length === 0) return undefined
  const idsOf = (wanted: RecordList) => told.flatMap(({ list, record }) => (list === wanted ? [record.id] : []))
  return {
    type: heard.length === put.length ? event.tag : withheldType,
    about: {
      referralIds: [...new Set(told.flatMap(({ list, record, whom }) => referralOf(list, record, whom) ?? []))],
      windowIds: idsOf("windows"),
      offerIds: idsOf("offers")
    }
  }
}

interface Put {
  readonly id: string
  readonly about?: string
  readonly sharedWith?: ReadonlyArray<string>
}

/** What a service must be allowed to hear of a record: what is asked to read it; of a referral, what shows the referral as it was sent. What is not named is never told. */
const permissionFor: Readonly<Partial<Record<RecordList, Permission>>> = {
  referrals: "read-intake",
  intakes: "read-intake",
  approaches: "read-intake",
  drafts: "refer",
  decisions: "read-decisions",
  reassessments: "read-reassessments",
  facts: "read-near",
  notes: "read-near",
  moments: "read-near",
  plans: "read-near",
  interimHelp: "read-near",
  windows: "read-near",
  offers: "read-offers",
  refusals: "read-offers"
}

/** What is shared item by item, a service hears of as those near the person do. */
function isSharedNear(list: RecordList, { sharedWith = ["nearby"] }: Put, { heardBy }: CaseworkEvent): boolean {
  const hearers: ReadonlyArray<string> = list === "moments" || list === "plans" ? (heardBy ?? sharedWith) : sharedWith
  return hearers.includes("nearby")
}

function referralOf(list: RecordList, { about, id }: Put, whom: AboutWhom): string | undefined {
  if (list === "approaches") return id
  return list === "windows" ? about : whom.referralId
}
