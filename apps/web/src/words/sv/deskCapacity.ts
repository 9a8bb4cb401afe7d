import type { deskCapacityNb } from "../nb/deskCapacity.ts"
import type { CatalogueLike } from "../Words.ts"
import { makeWording } from "../wording.ts"

const { counted, number } = makeWording("sv")
const places = (count: number) => counted(count, { one: "plats", other: "platser" })

export const deskCapacitySv = {
  title: "Platserna, dag för dag",
  intro: "Lediga platser varje dag, när det som hålls, har erbjudits och accepterats är borträknat.",
  none: "Inga lediga platser är anmälda.",
  print: "Skriv ut",
  sums: (free, of) => `${places(free)} lediga i dag av ${number(of)} i drift`,
  staleCount: (count) => `${places(count)} måste frågas om`,
  overbookedCount: (count) => counted(count, { one: "plats för mycket utlovad", other: "platser för mycket utlovade" }),
  unit: "Ställe och nivå",
  age: "Bekräftat",
  allOk: "Allt är bekräftat på senare tid.",
  onlyStale: "Bara det som måste frågas om",
  ago: (distance) => `för ${distance} sedan`,
  stale: "Fråga först",
  asked: (when) => `frågad ${when}`,
  ask: "Har frågat",
  confirm: "Den finns kvar",
  askedSaved: (unit) => `Sparat: ${unit} är tillfrågad.`,
  confirmedSaved: (unit) => `Sparat: ${unit} är bekräftad.`,
  freshAlready: "Platsen är redan bekräftad.",
  places: (inService, taken) => `${places(inService)} i drift, ${number(taken)} upptagna`,
  out: (count, why) => `${number(count)} ur drift (${why})`,
  overbooked: (count) => `${places(count)} för mycket utlovade`,
  notOpen: "inte öppet för start",
  freeOn: (count, of) => `${number(count)} lediga av ${number(of)}`,
  overOn: (count) => `${number(count)} för mycket`,
  startsOn: (count) => counted(count, { one: "start i förslaget", other: "starter i förslaget" }),
  legendStart: "förslaget startar någon",
  legendOver: "för mycket utlovat",
  legendNotOpen: "ingen kan starta",
  legendFree: "lediga",
  scroll: "Dagarna framåt, kan rullas i sidled"
} satisfies CatalogueLike<typeof deskCapacityNb>
