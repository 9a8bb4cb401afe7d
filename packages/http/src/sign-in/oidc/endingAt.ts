import { Effect } from "effect"
import { buildEndSessionUrl } from "openid-client"
import type { Provider } from "./makeProvider.ts"

/** Where the issuer ends its own session and sends the browser back from; nowhere where it is away, or knows no such thing. */
export function endingAt(provider: Provider, back: string): Effect.Effect<string | undefined> {
  return provider.pipe(
    Effect.map((configuration) =>
      configuration.serverMetadata().end_session_endpoint === undefined
        ? undefined
        : buildEndSessionUrl(configuration, { post_logout_redirect_uri: back }).href
    ),
    Effect.orElseSucceed(() => undefined)
  )
}
