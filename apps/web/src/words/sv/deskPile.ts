import type { deskPileNb } from "../nb/deskPile.ts"
import type { CatalogueLike } from "../Words.ts"
import { makeWording } from "../wording.ts"

const { counted, form, number } = makeWording("sv")

export const deskPileSv = {
  onlyChanged: (count: number) => `Ändrade (${number(count)})`,
  condition: "Tillstånd",
  everyCondition: "Alla tillstånd",
  lane: "Kö",
  everyLane: "Alla köer",
  withCount: (name: string, count: number) => `${name} (${number(count)})`,
  part: (count: number) => `De första ${number(count)}. Hämtar resten …`,
  atLeast: (count: number) => `${number(count)}+`,
  held: (count: number) => `${counted(count, { one: "ändring", other: "ändringar" })}, visa`,
  showMore: (rest: number) => `Visa fler (${number(rest)} till)`,
  since: {
    title: (when: string) => `Sedan ${when}:`,
    nothing: (when: string) => `Inget har ändrats sedan ${when}.`,
    fresh: (count: number) => `${number(count)} ${form(count, { one: "ny", other: "nya" })}`,
    up: (count: number) => `${number(count)} upp`,
    down: (count: number) => `${number(count)} ner`,
    dated: (count: number) => counted(count, { one: "nytt datum", other: "nya datum" }),
    gone: (count: number) => `${number(count)} ute`,
    markSeen: "Märk som sett",
    whoIsGone: "Vem är ute ur kön?",
    more: (count: number) => `och ${number(count)} till`,
    isNew: "Ny",
    movedUp: (places: number) => `upp ${number(places)}`,
    movedDown: (places: number) => `ner ${number(places)}`,
    wasDueOn: (when: string) => `nytt datum, var ${when}`,
    hadNoDate: "har fått datum"
  },
  overdue: {
    count: (count: number) => `${number(count)} över tidsgränsen`,
    oldest: (when: string) => `den äldsta sedan ${when}`,
    untold: (count: number) => (count === 0 ? "alla har fått veta det" : `${number(count)} har inte fått veta det`),
    untried: (count: number) => (count === 0 ? "något annat prövas för alla" : `${number(count)} utan att något annat prövas`),
    notTold: "har inte fått veta det",
    told: (when: string) => `fick veta det ${when}`,
    tried: (what: string) => `Prövas nu: ${what}`,
    nothingTried: "Inget annat prövas",
    tell: "Har berättat det",
    tellFor: (id) => `Säg att ${id} har fått veta det`,
    toldHow: "Berättat i dag, hur?",
    try: "Pröva något annat",
    tryFor: (id) => `Säg vad annat som prövas för ${id}`,
    tryWhat: "Vad prövas?",
    cancel: "Avbryt",
    recorded: (id) => `Sparat för ${id}.`,
    refused: {
      "no-date": "Personen har inget datum som gäller.",
      "date-kept": "Personen har sagt ja till en plats inom tidsgränsen.",
      "tried-already": "Det här prövas redan.",
      ended: "Väntetiden är avslutad."
    },
    remedies: {
      "other-place": "en annan plats",
      "bought-elsewhere": "plats köpt på annat håll",
      "breach-notified": "överskriden gräns anmäld"
    }
  },
  tensions: {
    title: "Olika syn",
    none: "Högen och de nära vet samma sak om alla.",
    noneMore: "Här står de som de nära vet något annat om, så snart någon har skrivit det.",
    explain: "Där det de nära har sett skiljer sig mest från det högen vet. Det flyttar ingen: bara en bedömare kan sätta nytt datum.",
    days: (count: number) => `${counted(count, { one: "dag", other: "dagar" })} tidigare sett på nära håll`,
    onlyNear: "datum bara sett på nära håll",
    places: (pile: number, near: number) => `nr ${number(pile)} i högen, nära: ${number(near)}`,
    guide: (guide: string, decided: string) => `Vägledningen ger ${guide}, beslutat är ${decided}`,
    individually: (what: string) => `Kräver individuell bedömning: ${what}`
  },
  owed: {
    title: "Att göra",
    none: "Ingen väntar på något från någon.",
    noneSo: "Inget väntar som passar med det du söker.",
    late: (count: number) => `${number(count)} över tiden`,
    lateOnly: (count: number) => `Över tiden (${number(count)})`,
    owner: "Vem ska göra det?",
    everyOwner: "Alla som ska göra något",
    by: (who: string) => `görs av ${who}`,
    lateBy: (distance: string, when: string) => `${distance} över tiden, gräns ${when}`,
    dueWithin: (distance: string, when: string) => `inom ${distance}, ${when}`,
    dueOn: (when: string, left: string) => `${when}, ${left}`,
    kinds: {
      acknowledgement: "Säga att remissen är mottagen",
      assessment: "Bedöma rätten",
      "answer-to-question": "Svara på frågor om remissen",
      "answer-to-approach": "Svara den som bad om hjälp",
      "decision-telling": "Berätta för personen om beslutet",
      "reassessment-answer": "Svara på fråga om ny bedömning",
      "question-reply": "Svara bedömaren",
      "disagreement-settling": "Reda ut oenighet",
      "breach-telling": "Berätta för personen att tidsgränsen är överskriden",
      "breach-remedy": "Pröva något annat när tidsgränsen är överskriden",
      contact: "Tala med personen",
      "vacancy-confirmation": "Bekräfta att platsen är ledig",
      "vacancy-question": "Svara på fråga om platsen",
      "offer-answer": "Svara på erbjudandet",
      arrival: "Säga om personen kom",
      "next-step": "Bestämma nästa steg",
      "emergency-review": "Gå igenom nödåtkomst"
    }
  }
} satisfies CatalogueLike<typeof deskPileNb>
