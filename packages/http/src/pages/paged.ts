import { InvalidRequest } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpEffect, type HttpServerRequest, HttpServerResponse } from "effect/http"
import { type Page, type PageAsked, pageOf } from "./pageOf.ts"

/** The part of a list that a request asks for; where more follows, the answer's header `Link` says at which address. */
export const paged = Effect.fnUntraced(function* <Row>(
  rows: ReadonlyArray<Row>,
  asked: PageAsked,
  idOf: (row: Row) => string
): Effect.fn.Return<Page<Row>, InvalidRequest, HttpServerRequest.HttpServerRequest> {
  const page = pageOf(rows, asked, idOf)
  if (page === undefined) {
    return yield* new InvalidRequest({
      faults: [{ path: "/cursor", code: "invalid", message: "No page before this one gave this cursor" }]
    })
  }
  const { next } = page
  if (next !== undefined) {
    yield* HttpEffect.appendPreResponseHandler((request, response) =>
      Effect.succeed(HttpServerResponse.setHeader(response, "link", `<${addressOf(request, next)}>; rel="next"`))
    )
  }
  return page
})

function addressOf({ url }: HttpServerRequest.HttpServerRequest, cursor: string): string {
  const [path = "", query] = url.split("?")
  const asked = new URLSearchParams(query)
  asked.set("cursor", cursor)
  return `${path}?${asked}`
}
