import { lookup } from "node:dns/promises"
import { request as requestHttp } from "node:http"
import { request as requestHttps } from "node:https"
import { isIP } from "node:net"
import { type WebhookMessage, type WebhookOutcome, WebhookSender } from "@samsyn/application"
import { Effect, Layer, Redacted } from "effect"
import { Webhook } from "standardwebhooks"
import { isNamed, isThisMachine, mayBeSentTo, type Networks } from "./mayBeSentTo.ts"

/** How webhooks are sent from here. */
export interface WebhookSending {
  /** Networks of this house that messages may be sent to. None, unless somebody says so. */
  readonly networks: Networks
  /** How long a receiver may take to answer. */
  readonly timeoutSeconds: number
}

/** An address of the network that a host leads to. */
interface Reached {
  readonly address: string
  readonly family: number
}

/** Why a receiver was not reached: a code. */
class NotReached extends Error {
  readonly why: string
  constructor(why: string) {
    super(why)
    this.why = why
  }
}

/**
 * Sends over HTTPS to its usual port, to any port in the networks of this house that are named, and over plain HTTP to this machine alone. The address is looked up once and the connection made to just that: what a name leads to a moment
 * later changes nothing. Redirects are not followed, proxies not used, and of an answer nothing is read but its status.
 */
export const layerWebhookSender = ({ networks, timeoutSeconds }: WebhookSending) =>
  Layer.succeed(WebhookSender, {
    mayReach: (url) =>
      Effect.promise(() =>
        reachedBy(new URL(url), networks).then(
          () => true,
          () => false
        )
      ),
    send: (message) =>
      Effect.promise((signal) => sent(message, networks, AbortSignal.any([signal, AbortSignal.timeout(timeoutSeconds * 1000)])))
  })

async function sent(message: WebhookMessage, networks: Networks, signal: AbortSignal): Promise<WebhookOutcome> {
  try {
    const status = await posted(message, networks, signal)
    if (status >= 200 && status < 300) return { tag: "delivered" }
    return status === 410 ? { tag: "gone" } : { tag: "failed", why: `status-${status}` }
  } catch (failure) {
    return { tag: "failed", why: signal.aborted ? "timed-out" : failure instanceof NotReached ? failure.why : "no-connection" }
  }
}

async function posted({ at, body, id, secrets, url }: WebhookMessage, networks: Networks, signal: AbortSignal): Promise<number> {
  const target = new URL(url)
  const { address, family } = await Promise.race([reachedBy(target, networks), aborted(signal)])
  const signatures = secrets.map((secret) => new Webhook(Redacted.value(secret)).sign(id, new Date(at), body))
  const bytes = Buffer.from(body)
  const options = {
    method: "POST",
    agent: false,
    signal,
    lookup: (_: string, asked: { readonly all?: boolean }, found: (...answer: ReadonlyArray<unknown>) => void) =>
      asked.all === true ? found(null, [{ address, family }]) : found(null, address, family),
    headers: {
      "content-type": "application/json",
      "content-length": bytes.length,
      "user-agent": "samsyn",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(Date.parse(at) / 1000)),
      "webhook-signature": signatures.join(" ")
    }
  }
  return await new Promise<number>((resolve, reject) => {
    const request = (target.protocol === "https:" ? requestHttps : requestHttp)(target, options as never, (response) => {
      resolve(response.statusCode ?? 0)
      response.destroy()
    })
    request.on("error", reject)
    request.end(bytes)
  })
}

/** The address to connect to. Where a host has several, none of them may be one that must not be sent to. */
async function reachedBy({ hostname, port, protocol }: URL, networks: Networks): Promise<Reached> {
  const host = hostname.startsWith("[") ? hostname.slice(1, -1) : hostname
  const found = isIP(host) > 0 ? [{ address: host, family: isIP(host) }] : await lookup(host, { all: true })
  const [first] = found
  if (first === undefined) throw new NotReached("unknown-host")
  const isAllowed = ({ address }: Reached) =>
    mayBeSentTo(address, networks) && (port === "" || isNamed(address, networks)) && (protocol === "https:" || isThisMachine(address))
  if (!found.every(isAllowed)) throw new NotReached("address-refused")
  return first
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(new NotReached("timed-out")), { once: true })
  })
}
