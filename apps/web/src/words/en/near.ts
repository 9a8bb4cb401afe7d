import type { CatalogueLike } from "../Words.ts"
import type { nearNb } from "../nb/near.ts"

export const nearEn = {
  title: "My people",
  none: "Nobody is connected with you yet.",
  noneMore: "The person, your employer or the intake must say that you are near someone.",
  noWindow: "No now-windows open",
  talkBy: (when) => `Talk with them by ${when}`,
  overdue: (when) => `Nobody has talked with them. It was due ${when}`,
  talked: "Someone has talked with them",
  opens: (when) => `Opens ${when}`
} satisfies CatalogueLike<typeof nearNb>
