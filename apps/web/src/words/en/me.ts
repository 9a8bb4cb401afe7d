import type { CatalogueLike } from "../Words.ts"
import type { meNb } from "../nb/me.ts"

export const meEn = {
  title: "My page",
  none: "No referral about you has been received.",
  referral: (when) => (when === undefined ? "Referral" : `Referral received ${when}`),
  notDecided: "It is not decided yet whether you have a right to treatment.",
  granted: (when) => (when === undefined ? "You have a right to treatment." : `You have a right to treatment. Decided ${when}.`),
  refused: (when) =>
    when === undefined ? "You were not given a right to treatment." : `You were not given a right to treatment. Decided ${when}.`,
  startBy: (when) => `Treatment is to start ${when} at the latest.`
} satisfies CatalogueLike<typeof meNb>
