import type { deskCapacityNb } from "../nb/deskCapacity.ts"
import type { CatalogueLike } from "../Words.ts"
import { makeWording } from "../wording.ts"

const { counted, number } = makeWording("en")
const places = (count: number) => counted(count, { one: "place", other: "places" })

export const deskCapacityEn = {
  title: "The places, day by day",
  intro: "Free places on each day, less what is held, offered and accepted.",
  none: "No places have been reported.",
  print: "Print",
  sums: (free, of) => `${places(free)} free today of ${number(of)} in service`,
  staleCount: (count) => `${places(count)} to be asked about`,
  overbookedCount: (count) => counted(count, { one: "place too many promised", other: "places too many promised" }),
  unit: "Unit and level",
  age: "Confirmed",
  allOk: "Everything was confirmed lately.",
  onlyStale: "Only what is to be asked about",
  ago: (distance) => `${distance} ago`,
  stale: "Ask first",
  asked: (when) => `asked ${when}`,
  ask: "I have asked",
  confirm: "It stands",
  askedSaved: (unit) => `Saved: ${unit} has been asked.`,
  confirmedSaved: (unit) => `Saved: ${unit} is confirmed.`,
  freshAlready: "The place is confirmed already.",
  places: (inService, taken) => `${places(inService)} in service, ${number(taken)} taken`,
  out: (count, why) => `${number(count)} out of service (${why})`,
  overbooked: (count) => `${places(count)} too many promised`,
  notOpen: "not open for a start",
  freeOn: (count, of) => `${number(count)} free of ${number(of)}`,
  overOn: (count) => `${number(count)} too many`,
  startsOn: (count) => counted(count, { one: "start in the proposal", other: "starts in the proposal" }),
  legendStart: "the proposal starts someone",
  legendOver: "too many promised",
  legendNotOpen: "nobody can start",
  legendFree: "free",
  scroll: "The days to come, can be scrolled sideways"
} satisfies CatalogueLike<typeof deskCapacityNb>
