import { civilDateAt } from "@samsyn/core"
import { Effect, Schema } from "effect"
import { type HttpServerRequest, HttpServerResponse } from "effect/http"
import type { InvalidRequest } from "@samsyn/contract"
import { sha256 } from "../manners/sha256.ts"
import { paged, tellNext } from "./paged.ts"
import type { PageAsked } from "./pageOf.ts"

/** A row of either queue, as far as it is filtered by. */
interface QueueRow {
  readonly referralId: string
  readonly condition: string | null
  readonly latestStartOn?: string | null
  readonly assessmentDueOn?: string
  readonly keys: ReadonlyArray<{ readonly key: string; readonly value: string | number | null }>
}

interface Queue<Row> {
  readonly asOf: string
  readonly timeZone: string
  readonly ranking: ReadonlyArray<Row>
}

interface Filter {
  readonly lane?: string
  readonly condition?: string
  readonly overdue?: boolean
}

/** A part of a queue as it was answered, and the cursor of what follows it. */
interface Part {
  readonly response: HttpServerResponse.HttpServerResponse
  readonly next: string | undefined
}

/** How many parts of one queue are kept. */
const partsMax = 200

/** What is asked of a queue: which rows by field, and which page of them. */
type Asked = Filter & PageAsked

/**
 * Answers the rows of a queue that are asked for, each with its position in the whole queue.
 *
 * Rows are encoded once for as long as the queue is kept in memory, and so is each part of it that was asked for: what is asked again and again costs no more
 * than sending it. `ETag` is weak and leaves `asOf` out: a queue that nothing happened to is the same a minute later.
 */
export function makePartOfQueue<Row extends QueueRow, Answer extends Queue<Row>>(
  answer: Schema.Codec<Answer, unknown> & { readonly fields: { readonly ranking: Schema.Codec<ReadonlyArray<Row>, unknown> } }
) {
  const encodeAnswer = Schema.encodeSync(answer)
  const encodeRows = Schema.encodeSync(answer.fields.ranking)
  const kept = new WeakMap<object, ReadonlyMap<string, string>>()
  const parts = new WeakMap<object, Map<string, Part>>()

  const textsOf = ({ ranking }: Answer): ReadonlyMap<string, string> => {
    const known = kept.get(ranking)
    if (known !== undefined) return known
    const encoded = encodeRows(ranking) as ReadonlyArray<unknown>
    const texts = new Map(ranking.map(({ referralId }, index) => [referralId, JSON.stringify(encoded[index])]))
    kept.set(ranking, texts)
    return texts
  }

  const write = Effect.fnUntraced(function* (queue: Answer, rows: ReadonlyArray<Row>, next: string | undefined) {
    const texts = textsOf(queue)
    const around = JSON.stringify(encodeAnswer({ ...queue, ranking: [], ...(next === undefined ? {} : { next }) }))
    const text = around.replace('"ranking":[]', () => `"ranking":[${rows.map(({ referralId }) => texts.get(referralId)).join(",")}]`)
    const digest = yield* sha256(encodeText(text.replace(`"asOf":"${queue.asOf}"`, "")))
    return HttpServerResponse.uint8Array(encodeText(text), { contentType: "application/json", headers: { etag: `W/"${digest}"` } })
  })

  return Effect.fnUntraced(function* (
    queue: Answer,
    asked: Asked
  ): Effect.fn.Return<HttpServerResponse.HttpServerResponse, InvalidRequest, HttpServerRequest.HttpServerRequest> {
    const answered = parts.get(queue) ?? new Map<string, Part>()
    parts.set(queue, answered)
    const question = JSON.stringify(asked)
    const known = answered.get(question)
    if (known !== undefined) {
      yield* tellNext(known.next)
      return known.response
    }
    const { next, rows } = yield* paged(filtered(queue, asked), asked, ({ referralId }) => referralId)
    const response = yield* write(queue, rows, next)
    if (answered.size < partsMax) answered.set(question, { response, next })
    return response
  })
}

function encodeText(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

/** Overdue is whose date was before today. */
function filtered<Row extends QueueRow>({ asOf, ranking, timeZone }: Queue<Row>, { condition, lane, overdue }: Filter): ReadonlyArray<Row> {
  if (condition === undefined && lane === undefined && overdue === undefined) return ranking
  const today = civilDateAt(asOf, timeZone)
  const isOverdue = ({ assessmentDueOn, latestStartOn }: Row) => {
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
