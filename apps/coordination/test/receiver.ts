import { once } from "node:events"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { text } from "node:stream/consumers"

/** A message as it came in. */
export interface Received {
  readonly headers: Record<string, string>
  readonly body: string
}

/** A server of a service that is told something: it keeps what comes, and answers as the test says. */
export interface Receiver {
  readonly address: string
  readonly received: ReadonlyArray<Received>
  /** The status of the next answers, one by one; 204 when there are no more. A status of 0 never answers. */
  readonly answers: Array<number>
  readonly close: () => Promise<void>
}

export async function startReceiver(options: { readonly location?: string; readonly millis?: number } = {}): Promise<Receiver> {
  const received: Array<Received> = []
  const answers: Array<number> = []
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request).catch(() => "")
    received.push({ headers: request.headers as Record<string, string>, body })
    const status = answers.shift() ?? 204
    if (status === 0) return
    await new Promise((resolve) => setTimeout(resolve, options.millis ?? 0))
    response.writeHead(status, options.location === undefined ? {} : { location: options.location }).end()
  }
  const server = createServer((request, response) => void answer(request, response)).listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as { readonly port: number }
  return {
    address: `http://127.0.0.1:${port}`,
    received,
    answers,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, "close")
    }
  }
}
