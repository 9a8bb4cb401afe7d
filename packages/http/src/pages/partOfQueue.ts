import { civilDateAt } from "@samsyn/core"
import { Effect, Schema } from "effect"
import { HttpServerRequest, HttpServerResponse } from "effect/http"
import type { InvalidRequest } from "@samsyn/contract"
import { sha256 } from "../manners/sha256.ts"
import { linkToNext, unknownCursor } from "./paged.ts"
import { type PageAsked, pageOf } from "./pageOf.ts"

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

/** The rows of a part of a queue as the bytes that they are sent as, the cursor of what follows them, and the tag of the whole answer. */
interface Part {
  readonly rows: Uint8Array
  readonly next: string | undefined
  readonly etag: string
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
  const texts = new WeakMap<ReadonlyArray<Row>, ReadonlyMap<string, string>>()
  const parts = new WeakMap<ReadonlyArray<Row>, Map<string, Part>>()
  const responses = new WeakMap<Part, Kept<Answer>>()

  const textsOf = (ranking: ReadonlyArray<Row>): ReadonlyMap<string, string> => {
    const known = texts.get(ranking)
    if (known !== undefined) return known
    const encoded = encodeRows(ranking) as ReadonlyArray<unknown>
    const rows = new Map(ranking.map(({ referralId }, index) => [referralId, JSON.stringify(encoded[index])]))
    texts.set(ranking, rows)
    return rows
  }

  /** What stands before the rows and after them. No text in an answer can hold the quotes that the split looks for. */
  const aroundRows = (queue: Answer, next: string | undefined) => {
    const text = JSON.stringify(encodeAnswer({ ...queue, ranking: [], ...(next === undefined ? {} : { next }) }))
    const at = text.indexOf('"ranking":[]') + '"ranking":['.length
    return [text.slice(0, at), text.slice(at)] as const
  }

  const makePart = Effect.fnUntraced(function* (queue: Answer, asked: Asked) {
    const rowTexts = textsOf(queue.ranking)
    const page = pageOf(filtered(queue, asked), asked, ({ referralId }) => referralId)
    if (page === undefined) return yield* unknownCursor()
    const { next, rows } = page
    const text = rows.map(({ referralId }) => rowTexts.get(referralId)).join(",")
    const [before, after] = aroundRows({ ...queue, asOf: "" }, next)
    const part: Part = { rows: encodeText(text), next, etag: `W/"${yield* sha256(encodeText(before + text + after))}"` }
    return part
  })

  const write = (queue: Answer, { etag, next, rows }: Part, url: string) => {
    const [before, after] = aroundRows(queue, next).map(encodeText)
    const bytes = joined([before ?? nothing, rows, after ?? nothing])
    const headers = { etag, ...(next === undefined ? {} : linkToNext(url, next)) }
    return HttpServerResponse.uint8Array(bytes, { contentType: "application/json", headers })
  }

  return Effect.fnUntraced(function* (
    queue: Answer,
    asked: Asked
  ): Effect.fn.Return<HttpServerResponse.HttpServerResponse, InvalidRequest, HttpServerRequest.HttpServerRequest> {
    const { url } = yield* HttpServerRequest.HttpServerRequest
    const known = parts.get(queue.ranking) ?? new Map<string, Part>()
    parts.set(queue.ranking, known)
    const question = JSON.stringify(asked)
    const part = known.get(question) ?? (yield* makePart(queue, asked))
    if (known.size < partsMax) known.set(question, part)
    const kept = responses.get(part)
    if (kept?.queue === queue && kept.url === url) return kept.response
    const response = write(queue, part, url)
    responses.set(part, { queue, url, response })
    return response
  })
}

/** The answer to the last who asked for a part, as it was sent: from which queue, and at which address. */
interface Kept<Answer> {
  readonly queue: Answer
  readonly url: string
  readonly response: HttpServerResponse.HttpServerResponse
}

const nothing = new Uint8Array()

function joined(pieces: ReadonlyArray<Uint8Array>): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
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
