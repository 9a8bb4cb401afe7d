import { Cause, Exit, Option, type Tracer } from "effect"
import { kindAndPlaces } from "./logLine.ts"

/** What a span may say beside its name and its times. */
const attributesKnown: ReadonlySet<string> = new Set(["http.request.method", "http.response.status_code", "http.route"])

/**
 * A tracer whose spans say nothing that came with a request: no address, query, header or body, no event, and of an error its kind and where in the program, not
 * its message. A span of a request is named by its method and the template of its route. A trace that a sender says it is part of is not taken up, because its
 * number is what the sender chose.
 *
 * Effect's own HTTP spans hold `url.full`, `url.path`, `url.query`, `user_agent.original` and `client.address`, and its exporter the messages of errors.
 */
export function withoutContent(tracer: Tracer.Tracer): Tracer.Tracer {
  return {
    ...(tracer.context === undefined ? {} : { context: tracer.context }),
    span: (options) => silenced(tracer.span({ ...options, links: [], parent: Option.filter(options.parent, isOurs) }))
  }
}

function isOurs(span: Tracer.AnySpan): boolean {
  return span._tag === "Span"
}

/** The span itself, because those it is the parent of look at it, with what writes to it narrowed. */
function silenced(span: Tracer.Span): Tracer.Span {
  const attribute = span.attribute.bind(span)
  const end = span.end.bind(span)
  return Object.assign(span, {
    attribute: (key: string, value: unknown) => {
      if (attributesKnown.has(key)) attribute(key, value)
    },
    event: () => undefined,
    addLinks: () => undefined,
    end: (endTime: bigint, exit: Exit.Exit<unknown, unknown>) => {
      if (span.kind === "server") Object.assign(span, { name: nameOfRequest(span) })
      end(endTime, Exit.isFailure(exit) ? Exit.failCause(kindsOf(exit.cause)) : exit)
    }
  })
}

function nameOfRequest({ attributes }: Tracer.Span): string {
  const { method, route } = { method: attributes.get("http.request.method"), route: attributes.get("http.route") }
  return `${typeof method === "string" ? method : "request"} ${typeof route === "string" ? route : "none"}`
}

/** The same failures by their kinds alone. */
function kindsOf(cause: Cause.Cause<unknown>): Cause.Cause<never> {
  if (Cause.hasInterruptsOnly(cause)) return Cause.interrupt()
  return Cause.fromReasons(
    Cause.prettyErrors(cause).map((error) => {
      const { error: kind, places } = kindAndPlaces(error)
      return Cause.makeDieReason(Object.assign(new Error(kind), { name: kind, stack: `${kind}\n${places}` }))
    })
  )
}
