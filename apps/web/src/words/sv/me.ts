import type { CatalogueLike } from "../Words.ts"
import type { meNb } from "../nb/me.ts"

export const meSv = {
  title: "Min sida",
  none: "Ingen remiss om dig har kommit in.",
  referral: (when) => (when === undefined ? "Remiss" : `Remiss mottagen ${when}`),
  notDecided: "Det är inte avgjort ännu om du har rätt till behandling.",
  granted: (when) => (when === undefined ? "Du har rätt till behandling." : `Du har rätt till behandling. Avgjort ${when}.`),
  refused: (when) => (when === undefined ? "Du fick inte rätt till behandling." : `Du fick inte rätt till behandling. Avgjort ${when}.`),
  startBy: (when) => `Behandlingen ska börja senast ${when}.`
} satisfies CatalogueLike<typeof meNb>
