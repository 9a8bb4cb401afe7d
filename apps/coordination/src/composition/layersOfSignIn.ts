import { layerDevelopmentLogin, layerDevelopmentSignIn, layerLogin, layerOidcSignIn, Serving, TokenSignIn } from "@samsyn/http"
import { Layer } from "effect"
import { layerDevelopmentChoices } from "../seed/layerDevelopmentChoices.ts"
import type { SignInChoice } from "../configuration/readSignIn.ts"

/** Who tells who sends a request, on which data and under which address; and the addresses at which people sign in. */
export function layersOfSignIn(choice: SignInChoice) {
  if (choice.tag === "development") {
    return { signIn: layerDevelopmentSignIn, addresses: Layer.merge(layerDevelopmentLogin, layerDevelopmentChoices), serving: Layer.empty }
  }
  const { origin, settings } = choice
  const tokens = TokenSignIn.layer(settings)
  return {
    signIn: layerOidcSignIn.pipe(Layer.provide(tokens)),
    addresses: settings.client === undefined ? Layer.empty : layerLogin.pipe(Layer.provide(tokens)),
    serving: Layer.succeed(Serving, { origin, data: "real" })
  }
}
