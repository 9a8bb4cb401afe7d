import type { CatalogueLike } from "../Words.ts"
import type { oversightNb } from "../nb/oversight.ts"

export const oversightSv = {
  title: "Tillsyn",
  figures: "Samtal som skulle ha hållits, vecka för vecka",
  none: "Inga samtal har haft någon tidsgräns ännu.",
  week: "Vecka från",
  inTime: "I tid",
  late: "För sent",
  never: "Aldrig"
} satisfies CatalogueLike<typeof oversightNb>
