import type { CatalogueLike } from "../Words.ts"
import type { oversightNb } from "../nb/oversight.ts"

export const oversightEn = {
  title: "Oversight",
  figures: "Talks that were due, week by week",
  none: "No talks have been due yet.",
  week: "Week from",
  inTime: "In time",
  late: "Late",
  never: "Never"
} satisfies CatalogueLike<typeof oversightNb>
