import type { CatalogueLike } from "../Words.ts"
import type { placesNb } from "../nb/places.ts"

export const placesSv = {
  title: "Våra platser",
  none: "Inga platser är anmälda från enheten.",
  free: (free, of) => `${free} av ${of} lediga`,
  from: (when) => `från ${when}`,
  until: (when) => `till ${when}`,
  confirmed: (when) => `Bekräftat ${when}`,
  out: (count) => `${count} ur drift`
} satisfies CatalogueLike<typeof placesNb>
