import { civilDateAt } from "@samsyn/core"
import { Effect } from "effect"
import { paged } from "./paged.ts"
import type { PageAsked } from "./pageOf.ts"

/** A row of either queue, as far as it is filtered by. */
interface Row {
  readonly referralId: string
  readonly condition: string | null
  readonly latestStartOn?: string | null
  readonly assessmentDueOn?: string
  readonly keys: ReadonlyArray<{ readonly key: string; readonly value: string | number | null }>
}

interface Queue {
  readonly asOf: string
  readonly timeZone: string
  readonly ranking: ReadonlyArray<Row>
}

interface Filter {
  readonly lane?: string
  readonly condition?: string
  readonly overdue?: boolean
}

/** The rows of a queue that are asked for, by field and by page, each with its position in the whole queue. */
export function partOfQueue<Answer extends Queue>(queue: Answer, asked: Filter & PageAsked) {
  return Effect.map(
    paged(filtered<Answer["ranking"][number]>(queue, asked), asked, ({ referralId }) => referralId),
    ({ next, rows }) => ({
      ...queue,
      ranking: rows,
      ...(next === undefined ? {} : { next })
    })
  )
}

/** Overdue is whose date was before today. */
function filtered<Kind extends Row>(
  { asOf, ranking, timeZone }: Omit<Queue, "ranking"> & { readonly ranking: ReadonlyArray<Kind> },
  { condition, lane, overdue }: Filter
): ReadonlyArray<Kind> {
  if (condition === undefined && lane === undefined && overdue === undefined) return ranking
  const today = civilDateAt(asOf, timeZone)
  const isOverdue = ({ assessmentDueOn, latestStartOn }: Kind) => {
    const dueOn = assessmentDueOn ?? latestStartOn ?? undefined
    return dueOn !== undefined && dueOn < today
  }
  return ranking.filter(
    (row) =>
      (condition === undefined || row.condition === condition) &&
      (lane === undefined || row.keys.some(({ key, value }) => key === "lane" && value === lane)) &&
      (overdue === undefined || isOverdue(row) === overdue)
  )
}
