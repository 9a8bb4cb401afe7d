import type { ActNowRow, PlaceQueue, Snapshot } from "@samsyn/core"

/** What a page shows at every row of a queue beside the core's own answer: the condition, and the windows that are open for that person. They move nothing. */
export interface RowNotes {
  readonly condition: string | null
  readonly flags: ReadonlyArray<Pick<ActNowRow, "windowId" | "trigger" | "kind" | "contactOverdue">>
}

export function rowNotes(snapshot: Snapshot, windows: ReadonlyArray<ActNowRow>): (referralId: string) => RowNotes {
  const open = Map.groupBy(
    windows.filter((row) => row.state === "open"),
    (row) => row.about
  )
  const conditions = new Map(snapshot.referrals.map((referral) => [referral.id, referral.condition]))
  return (referralId) => ({
    condition: conditions.get(referralId) ?? null,
    flags: (open.get(referralId) ?? []).map(({ contactOverdue, kind, trigger, windowId }) => ({ windowId, trigger, kind, contactOverdue }))
  })
}

/** Where the near queue has a person of the pile's queue. */
export interface NearStanding {
  readonly nearPosition?: number
  readonly nearLatestStartOn?: string | null
}

export function nearStanding(near: PlaceQueue): (referralId: string) => NearStanding {
  const rows = new Map(near.ranking.map((row) => [row.referralId, row]))
  return (referralId) => {
    const row = rows.get(referralId)
    return row === undefined ? {} : { nearPosition: row.position, nearLatestStartOn: row.latestStartOn }
  }
}
