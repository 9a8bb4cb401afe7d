import { once } from "node:events"
import { createServer } from "node:http"
import { text } from "node:stream/consumers"

/** An OpenTelemetry collector on a free port of this machine, that keeps what it is sent as it is sent. */
export interface Collector {
  readonly address: string
  readonly collected: () => string
  /** The names of the spans that came. */
  readonly spans: () => ReadonlyArray<string>
  readonly close: () => Promise<void>
}

interface Traces {
  readonly resourceSpans?: ReadonlyArray<{
    readonly scopeSpans: ReadonlyArray<{ readonly spans: ReadonlyArray<{ readonly name: string }> }>
  }>
}

export async function startCollector(): Promise<Collector> {
  const bodies: Array<string> = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      bodies.push(`${request.url} ${body}`)
      response.end("{}")
    })
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as { readonly port: number }
  return {
    address: `http://127.0.0.1:${port}`,
    collected: () => bodies.join("\n"),
    spans: () =>
      bodies
        .filter((body) => body.startsWith("/v1/traces "))
        .flatMap((body) => (JSON.parse(body.slice("/v1/traces ".length)) as Traces).resourceSpans ?? [])
        .flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans.map(({ name }) => name))),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, "close")
    }
  }
}
