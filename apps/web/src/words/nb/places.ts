import { makeWording } from "../wording.ts"

const { form } = makeWording("nb")

/** The page of a treatment unit. What is said of someone who did not come blames nobody. */
export const placesNb = {
  title: "Våre plasser",
  none: "Ingen plasser er meldt inn fra enheten.",
  coming: "De som kommer",
  comingNone: "Ingen har fått tilbud om plass her nå.",
  free: (count: number, of: number) => `${count} av ${of} ${form(count, { one: "ledig", other: "ledige" })}`,
  from: (when: string) => `fra ${when}`,
  until: (when: string) => `til ${when}`,
  confirmed: (when: string, age: string) => `Bekreftet ${when}, for ${age} siden`,
  confirmedBy: (who: string) => `av ${who}`,
  stale: "Må bekreftes",
  asked: (when: string) => `Koordinatoren spurte ${when} om plassen fortsatt er der.`,
  overbooked: (count: number) => `Det er lovet bort ${count} flere enn det er plass til`,
  confirm: "Det stemmer",
  confirmFor: (place: string) => `Det stemmer: ${place}`,
  confirmedNow: "Bekreftet nå.",
  takeOut: "Ta ut av drift",
  takeOutFor: (place: string) => `Ta ut av drift: ${place}`,
  howMany: "Hvor mange plasser?",
  fromDay: "Fra og med",
  untilDay: "Tilbake igjen fra (om det er kjent)",
  why: "Hvorfor?",
  whys: {
    "too-few-staff": "for få på jobb",
    building: "bygg eller utstyr",
    infection: "smitte",
    other: "annet"
  },
  out: (count: number) => `${count} ute av drift`,
  outSince: (from: string, until: string | undefined) => (until === undefined ? `fra ${from}` : `fra ${from} til ${until}`),
  back: "Tilbake i drift",
  backFor: (what: string) => `Tilbake i drift: ${what}`,
  save: "Lagre",
  cancel: "Avbryt",
  wrong: "Sjekk tall og datoer.",
  changed: "Noen andre endret dette nettopp. Se på det igjen.",
  startsOn: (when: string) => `Skal begynne ${when}`,
  answerBy: (when: string) => `Har ikke svart ennå. Svarfrist ${when}`,
  notAnswered: "Har ikke svart ennå",
  saidYes: "Har sagt ja",
  came: "Kom",
  cameFor: (who: string) => `${who} kom`,
  cameOn: "Dagen personen begynte",
  notCome: "Kom ikke",
  notComeFor: (who: string) => `${who} kom ikke`,
  notComeMore: "Det endrer bare hva dere gjør nå. Personen beholder plassen sin i køen.",
  next: "Hva gjør dere nå?",
  nextBy: "Innen",
  nextSteps: {
    ring: "Vi ringer",
    visit: "Vi besøker",
    "ask-those-near": "Vi spør dem som er nær personen",
    "agree-on-another-day": "Vi finner en ny dag sammen"
  },
  begun: (when: string) => `Begynte ${when}`,
  missed: (what: string, when: string) => `Det ble ikke noe av den dagen. Neste: ${what}, innen ${when}`
}
