import { CurrentWork, Identities, type StoreUnavailable } from "@samsyn/application"
import { Clock, Context, Effect, Layer } from "effect"
import { NotSignedInBy, type SignedIn } from "../../access/SignIn.ts"
import { makeDigestOf } from "../../manners/makeDigestOf.ts"
import { actorsOf } from "../claims/actorsOf.ts"
import { claimedBy } from "../claims/claimedBy.ts"
import { subjectOf } from "../claims/subjectOf.ts"
import { makeProvider, type Provider } from "./makeProvider.ts"
import { makeVerify, type VerifiedClaims } from "./makeVerify.ts"
import type { OidcSettings } from "./OidcSettings.ts"

/** Longer tokens are refused before anything in them is read. Assumption: twice what the largest that we have seen need. */
const tokenLettersMax = 8192

/** A token that was checked is not checked again for so long, and never past its end: what is taken back at the issuer may so be taken for a minute more. */
const checkedForMillis = 60_000
/** So many are kept at most; whoever comes then begins anew. */
const checkedMax = 10_000

/** Who an access token of the issuer is of. One way for tokens of callers and for those that a login brings. */
export class TokenSignIn extends Context.Service<
  TokenSignIn,
  {
    readonly settings: OidcSettings
    readonly provider: Provider
    readonly signedInBy: (token: string) => Effect.Effect<SignedIn, NotSignedInBy | StoreUnavailable>
  }
>()("@samsyn/http/TokenSignIn") {
  static readonly layer = (settings: OidcSettings) =>
    Layer.effect(
      TokenSignIn,
      Effect.gen(function* () {
        const provider = makeProvider(settings)
        const verify = makeVerify(settings, provider)
        const claimed = makeClaimed(settings, yield* Identities)
        const digestOf = makeDigestOf()
        const checked = new Map<string, { readonly signedIn: SignedIn; readonly againAt: number }>()
        const signedInBy = Effect.fnUntraced(function* (token: string) {
          if (token.length > tokenLettersMax) return yield* new NotSignedInBy({ why: "token-too-large" })
          const now = yield* Clock.currentTimeMillis
          const digest = yield* digestOf(token)
          const known = checked.get(digest)
          if (known !== undefined && now < known.againAt) return known.signedIn
          checked.delete(digest)
          const signedIn = yield* claimed(yield* verify(token))
          if (checked.size >= checkedMax) checked.clear()
          checked.set(digest, { signedIn, againAt: Math.min(signedIn.until, now + checkedForMillis) })
          return signedIn
        })
        return TokenSignIn.of({ settings, provider, signedInBy })
      })
    )
}

/** Turns claims that were checked into those whom they speak of. */
function makeClaimed({ issuer, mapping }: OidcSettings, { findByNumber }: Identities["Service"]) {
  const known = (nationalNumber: string) => Effect.provideService(findByNumber(nationalNumber), CurrentWork, "sign-in")
  return Effect.fnUntraced(function* (claims: VerifiedClaims) {
    const found = claimedBy(claims, mapping)
    if (found === undefined) return yield* new NotSignedInBy({ why: "claims-refused" })
    const { person, ...rest } = found
    const isKey = mapping.person?.is === "person-key"
    const personKey = person === undefined || isKey ? person : (yield* known(person))?.personKey
    const actors = actorsOf(yield* subjectOf(issuer, claims.sub), { ...rest, ...(personKey === undefined ? {} : { personKey }) })
    if (actors.length === 0) return yield* new NotSignedInBy({ why: "no-role" })
    return { actors, kind: "oidc", until: claims.exp * 1000 } satisfies SignedIn
  })
}
