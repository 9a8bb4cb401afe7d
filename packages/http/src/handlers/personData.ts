import { AccessHistory, type AccessPage, type AccessPageAsked, Erasures, PersonFiles } from "@samsyn/application"
import { Api, type InvalidRequest, PersonFileAnswer } from "@samsyn/contract"
import { Effect, Schema } from "effect"
import type { HttpServerRequest } from "effect/http"
import { HttpApiBuilder } from "effect/http-api"
import { type PageAsked, rowsMax } from "../pages/pageOf.ts"
import { tellNext, unknownCursor } from "../pages/paged.ts"
import { pileProblems, recordingProblems } from "../problems.ts"

export const personDataHandlers = HttpApiBuilder.group(
  Api,
  "personData",
  Effect.fn(function* (handlers) {
    const history = yield* AccessHistory
    const files = yield* PersonFiles
    const erasures = yield* Erasures
    return handlers.handleAll({
      accessLog: ({ params, query }) =>
        pageAsked(query).pipe(
          Effect.flatMap((asked) => history.ofPerson(params.personKey, asked)),
          Effect.flatMap(withNext),
          Effect.catchTags(pileProblems)
        ),
      accessEntries: ({ query: { cursor, limit, ...sought } }) =>
        pageAsked({ ...(cursor === undefined ? {} : { cursor }), ...(limit === undefined ? {} : { limit }) }).pipe(
          Effect.flatMap((asked) => history.found(sought, asked)),
          Effect.flatMap(withNext),
          Effect.catchTags(pileProblems)
        ),
      export: ({ params }) => files.of(params.personKey).pipe(Effect.map(fileAnswer), Effect.catchTags(pileProblems)),
      erase: ({ params, payload }) => erasures.erase(params.personKey, payload).pipe(Effect.catchTags(recordingProblems))
    })
  })
)

/** The file as JSON: records of casework, as they were recorded. */
const fileAnswer = Schema.decodeUnknownSync(PersonFileAnswer)

/** Entries are numbered and never leave, so that a cursor is the number of the last one that was answered. */
function pageAsked({ cursor = "0", limit = rowsMax }: PageAsked): Effect.Effect<AccessPageAsked, InvalidRequest> {
  return /^\d{1,15}$/.test(cursor) ? Effect.succeed({ after: Number(cursor), limit }) : Effect.fail(unknownCursor())
}

/** A page as an answer, which says in `next` and in the header `Link` where it goes on. */
function withNext<Entry>({ entries, next }: AccessPage<Entry>) {
  const cursor = next === undefined ? undefined : String(next)
  const answer: { readonly entries: ReadonlyArray<Entry>; readonly next?: string } = {
    entries,
    ...(cursor === undefined ? {} : { next: cursor })
  }
  const told: Effect.Effect<void, never, HttpServerRequest.HttpServerRequest> = tellNext(cursor)
  return Effect.as(told, answer)
}
