import { InvalidRequest } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpEffect, type HttpServerRequest, HttpServerResponse } from "effect/http"
import { type Page, type PageAsked, pageOf } from "./pageOf.ts"

/** The part of a list that a request asks for; where more follows, the answer's header `Link` says at which address. */
const paged = Effect.fnUntraced(function* <Row>(
  rows: ReadonlyArray<Row>,
  asked: PageAsked,
  idOf: (row: Row) => string
): Effect.fn.Return<Page<Row>, InvalidRequest, HttpServerRequest.HttpServerRequest> {
  const page = pageOf(rows, asked, idOf)
  if (page === undefined) return yield* unknownCursor()
  yield* tellNext(page.next)
  return page
})

/** The refusal of a cursor that no page gave. */
export function unknownCursor(): InvalidRequest {
  return new InvalidRequest({ faults: [{ path: "/cursor", code: "invalid", message: "No page before this one gave this cursor" }] })
}

/** The same of a list that is answered as nothing but its rows: only `Link` says where it goes on. */
export function rowsOfPage<Row>(rows: ReadonlyArray<Row>, asked: PageAsked, idOf: (row: Row) => string) {
  return Effect.map(paged(rows, asked, idOf), (page) => page.rows)
}

/** Says in the header `Link` of the answer at which address the next page is, where there is one. */
export function tellNext(next: string | undefined): Effect.Effect<void, never, HttpServerRequest.HttpServerRequest> {
  if (next === undefined) return Effect.void
  return HttpEffect.appendPreResponseHandler((request, response) =>
    Effect.succeed(HttpServerResponse.setHeaders(response, linkToNext(request.url, next)))
  )
}

/** The same as a header, for who asked at an address. */
export function linkToNext(url: string, next: string): { readonly link: string } {
  return { link: `<${addressOf(url, next)}>; rel="next"` }
}

function addressOf(url: string, cursor: string): string {
  const [path = "", query] = url.split("?")
  const asked = new URLSearchParams(query)
  asked.set("cursor", cursor)
  return `${path}?${asked.toString()}`
}
