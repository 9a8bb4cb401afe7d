import { makeWording } from "../wording.ts"

const { counted, form, number } = makeWording("nb")
const places = (count: number) => counted(count, { one: "plass", other: "plasser" })
const free = (count: number) => form(count, { one: "ledig", other: "ledige" })

/** The capacity page: places by unit and day, how old the word on each is, and where more is promised than there is. */
export const deskCapacityNb = {
  title: "Plassene, dag for dag",
  intro: "Ledige plasser hver dag, når det som er holdt av, tilbudt og takket ja til, er trukket fra.",
  none: "Ingen ledige plasser er meldt inn.",
  print: "Skriv ut",
  sums: (count: number, of: number) => `${places(count)} ${free(count)} i dag av ${number(of)} i drift`,
  staleCount: (count: number) => `${places(count)} må spørres om`,
  overbookedCount: (count: number) => counted(count, { one: "plass for mye lovet bort", other: "plasser for mye lovet bort" }),
  unit: "Sted og nivå",
  age: "Bekreftet",
  allOk: "Alt er bekreftet i det siste.",
  onlyStale: "Bare det som må spørres om",
  ago: (distance: string) => `${distance} siden`,
  stale: "Spør først",
  asked: (when: string) => `spurt ${when}`,
  ask: "Har spurt",
  confirm: "Den står",
  askedSaved: (unit: string) => `Lagret: ${unit} er spurt.`,
  confirmedSaved: (unit: string) => `Lagret: ${unit} er bekreftet.`,
  freshAlready: "Plassen er alt bekreftet.",
  places: (inService: number, taken: number) => `${places(inService)} i drift, ${number(taken)} tatt`,
  out: (count: number, why: string) => `${number(count)} ute av drift (${why})`,
  overbooked: (count: number) => `${places(count)} for mye lovet bort`,
  notOpen: "ikke åpen for start",
  freeOn: (count: number, of: number) => `${number(count)} ${free(count)} av ${number(of)}`,
  overOn: (count: number) => `${number(count)} for mye`,
  startsOn: (count: number) => counted(count, { one: "start i forslaget", other: "starter i forslaget" }),
  legendStart: "forslaget starter noen",
  legendOver: "for mye lovet bort",
  legendNotOpen: "ingen kan starte",
  legendFree: "ledige",
  scroll: "Dagene fremover, kan rulles sidelengs"
}
