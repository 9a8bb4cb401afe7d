import type { CatalogueLike } from "../Words.ts"
import type { placesNb } from "../nb/places.ts"

export const placesEn = {
  title: "Our places",
  none: "The unit has registered no places.",
  free: (free, of) => `${free} of ${of} free`,
  from: (when) => `from ${when}`,
  until: (when) => `until ${when}`,
  confirmed: (when) => `Confirmed ${when}`,
  out: (count) => `${count} out of service`
} satisfies CatalogueLike<typeof placesNb>
