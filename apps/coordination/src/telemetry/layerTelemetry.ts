import { ConfigProvider, Effect, Layer, Tracer } from "effect"
import { FetchHttpClient } from "effect/http"
import { OtlpMetrics, OtlpSerialization, OtlpTracer } from "effect/observability"
import { withoutContent } from "./withoutContent.ts"

const resource = { serviceName: "samsyn" }

/** The specification's own defaults, which Effect leaves out: https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/ */
const defaults = ConfigProvider.fromUnknown({ OTEL_TRACES_EXPORTER: "otlp", OTEL_METRICS_EXPORTER: "otlp" })

const layerExporters = Layer.mergeAll(OtlpTracer.layerFromConfig({ resource }), OtlpMetrics.layerFromConfig({ resource })).pipe(
  Layer.provide([OtlpSerialization.layerJson, FetchHttpClient.layer]),
  Layer.provide(ConfigProvider.layerAdd(defaults))
)

/**
 * Sends traces and metrics to the collector that `OTEL_EXPORTER_OTLP_ENDPOINT` names (OTLP over HTTP, JSON), without a word of what they are about: see
 * `withoutContent`. Nothing where it names none. The other settings are OpenTelemetry's own. Logs go to standard error and nowhere else.
 */
export const layerTelemetry = Layer.effect(
  Tracer.Tracer,
  Effect.map(Tracer.Tracer, (tracer) => (tracer === Tracer.nativeTracer ? tracer : withoutContent(tracer)))
).pipe(Layer.provideMerge(layerExporters))
