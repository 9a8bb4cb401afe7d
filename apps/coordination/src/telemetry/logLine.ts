import { Cause, Logger, References } from "effect"

/** Everything that this program says in its log. What any library says beside it is told by its level alone: it may hold what someone wrote. */
export const messagesKnown: ReadonlySet<string> = new Set([
  "changes are not heard",
  "issuer unreachable",
  "not signed in",
  "request",
  "request failed",
  "store unavailable",
  "time was not kept",
  "webhook not delivered",
  "webhooks were not delivered"
])

/** What may stand beside a message. Each is a code, a name from this program, the template of a route or a number. */
const annotationsKnown: ReadonlySet<string> = new Set([
  "error",
  "method",
  "milliseconds",
  "operation",
  "places",
  "route",
  "sqlState",
  "status",
  "why"
])

/**
 * One line of JSON for each thing that is logged, at whatever level: when, how grave, and words from lists that are closed. Of an error it tells the kind and
 * where in the program, and not its message.
 *
 * Law: no line holds a name, an identifier, an address or anything that came with a request.
 */
export const logLine: Logger.Logger<unknown, string> = Logger.make(({ cause, date, fiber, logLevel, message }) => {
  const annotations = Object.entries(fiber.getRef(References.CurrentLogAnnotations)).filter(([name]) => annotationsKnown.has(name))
  const errors = Cause.prettyErrors(cause).map(kindAndPlaces)
  return JSON.stringify({
    timestamp: date.toISOString(),
    level: logLevel.toUpperCase(),
    message: messageKnown(message),
    ...Object.fromEntries(annotations.map(([name, value]) => [name, typeof value === "number" ? value : String(value)])),
    ...(errors.length === 0 ? {} : { errors })
  })
})

/** The kind of an error and where in the program it was made, without its message. */
export function kindAndPlaces({ name, stack }: Error): { readonly error: string; readonly places: string } {
  const places = (stack ?? "").split("\n").filter((line) => line.startsWith("    at "))
  return { error: kindOf(name), places: places.join("\n") }
}

/** The name of a class of errors, and of nothing else. */
function kindOf(name: string): string {
  return /^\w{1,80}$/.test(name) ? name : "unknown"
}

function messageKnown(message: unknown): string {
  const [said, ...more] = Array.isArray(message) ? (message as ReadonlyArray<unknown>) : [message]
  return typeof said === "string" && more.length === 0 && messagesKnown.has(said) ? said : "said by a library"
}
