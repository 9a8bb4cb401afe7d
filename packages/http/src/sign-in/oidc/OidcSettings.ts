import type { Redacted } from "effect"
import type { ClaimsMapping } from "../claims/ClaimsMapping.ts"

/** How this service knows itself to the issuer: by a secret that both have, or by a key of which the issuer has the public half. */
export type ClientAuthentication =
  | { readonly tag: "secret"; readonly secret: Redacted.Redacted }
  /** A private key as a JWK, with its `alg`. */
  | { readonly tag: "key"; readonly jwk: Redacted.Redacted }

/** With which issuer people sign in, and for what its tokens must be meant. */
export interface OidcSettings {
  /** Its identifier: an `https` address, or `http` on this machine. */
  readonly issuer: string
  /** What its access tokens for this service are meant for: their `aud`. */
  readonly audience: string
  readonly mapping: ClaimsMapping
  /** Left out where this service is never signed in to by its own pages. */
  readonly client?: {
    readonly id: string
    readonly authentication: ClientAuthentication
    /** What the login asks for, with blanks between. */
    readonly scope: string
  }
  /** How long after a fetch an unknown key does not make another: 30 seconds when left out. */
  readonly keysCoolDownMillis?: number
}
