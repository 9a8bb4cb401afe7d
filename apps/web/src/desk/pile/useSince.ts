import { get, set } from "idb-keyval"
import { useCallback, useEffect, useMemo, useState } from "react"
import { useSession } from "../../session/SessionContext.tsx"
import { changesSince, type QueueChanges, type QueueSeen, type RowSeen } from "./changesSince.ts"

/** What has changed since this reader marked the queue as seen, and from when that is. */
export interface Since extends QueueChanges {
  /** Undefined until it is read. */
  readonly at: string | undefined
  readonly markSeen: () => void
}

const nothing: QueueChanges = { rows: new Map(), gone: [] }

/**
 * Compares a queue with how this reader last saw it. What was seen is kept in this browser, per reader and queue: ids, positions and dates. Whoever looks for the
 * first time has seen what is there. Nothing is compared, or kept, before the whole queue is there.
 */
export function useSince(
  queue: string,
  options: { readonly asOf: string; readonly isWhole: boolean; readonly rows: ReadonlyArray<RowSeen> }
): Since {
  const { asOf, isWhole, rows } = options
  const { actor, me } = useSession()
  const name = `pile-seen ${me.subject} ${actor.role} ${queue}`
  const [seen, setSeen] = useState<QueueSeen>()
  const markSeen = useCallback(() => {
    const now = { at: asOf, rows }
    setSeen(now)
    // Where a browser keeps nothing, it holds until the page is closed.
    void set(name, now).catch(() => undefined)
  }, [asOf, rows, name])
  const isRead = seen !== undefined
  useEffect(() => {
    if (isRead || !isWhole) return
    let isOver = false
    void get<QueueSeen>(name)
      .catch(() => undefined)
      .then((kept) => {
        if (isOver) return
        if (kept === undefined) markSeen()
        else setSeen(kept)
      })
    return () => {
      isOver = true
    }
  }, [isRead, isWhole, name, markSeen])
  const changes = useMemo(() => (seen === undefined || !isWhole ? nothing : changesSince(seen.rows, rows)), [seen, isWhole, rows])
  return { ...changes, at: seen?.at, markSeen }
}
