import type { CatalogueLike } from "../Words.ts"
import type { nearNb } from "../nb/near.ts"

export const nearSv = {
  title: "Mina personer",
  none: "Ingen är knuten till dig ännu.",
  noneMore: "Personen själv, din arbetsgivare eller intaget måste säga att du är nära någon.",
  noWindow: "Inga nu-fönster öppna",
  talkBy: (when) => `Tala med senast ${when}`,
  overdue: (when) => `Ingen har talat med personen. Tiden gick ut ${when}`,
  talked: "Någon har talat med personen",
  opens: (when) => `Öppnar ${when}`
} satisfies CatalogueLike<typeof nearNb>
