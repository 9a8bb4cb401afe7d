import { type Effect, Metric } from "effect"

/** The buckets that OpenTelemetry recommends for requests, in seconds: https://opentelemetry.io/docs/specs/semconv/http/http-metrics/ */
const boundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10]

const requestDuration = Metric.histogram("http.server.request.duration", {
  description: "How long requests took, and how many there were",
  attributes: { unit: "s" },
  boundaries
})

/** A request that was answered: its method, the template of its route, the status. There are as many kinds as the contract has answers. */
export interface RequestAnswered {
  readonly method: string
  readonly route: string
  readonly status: number
}

const byKind = new Map<string, typeof requestDuration>()

/** Counts a request with how long it took. */
export function countRequest({ method, route, status }: RequestAnswered, milliseconds: number): Effect.Effect<void> {
  const kind = `${method} ${route} ${status}`
  const metric =
    byKind.get(kind) ??
    Metric.withAttributes(requestDuration, {
      "http.request.method": method,
      "http.route": route,
      "http.response.status_code": String(status)
    })
  byKind.set(kind, metric as typeof requestDuration)
  return Metric.update(metric, milliseconds / 1000)
}
