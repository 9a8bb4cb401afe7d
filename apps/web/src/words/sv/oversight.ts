import type { CatalogueLike } from "../Words.ts"
import type { oversightNb } from "../nb/oversight.ts"

export const oversightSv = {
  title: "Tillsyn",
  explain: "Siffrorna mäter systemet, inte personer.",
  order: "Följs ordningen?",
  outOfOrder: "Erbjudanden som inte följde förslaget",
  breaches: "Erbjudanden som gjorde att andra får vänta längre, med en bedömares skäl",
  movedNear: "Starter som har flyttats på grund av ett nu-fönster, där någon är nära personen",
  movedNobody: "Starter som har flyttats på grund av ett nu-fönster, där ingen är nära personen",
  measure: "Mått",
  share: "Andel",
  shareOf: (count, of) => `${count} av ${of}`,
  noOffers: "Inga erbjudanden har getts på ett förslag än.",
  reasons: "Varför förslaget inte följdes",
  remedies: "Vad som gjordes för dem som fick vänta längre",
  remedyNames: {
    "other-place": "annan plats",
    "bought-elsewhere": "köpt på annat håll",
    "breach-notified": "överträdelsen är anmäld"
  },
  count: "Antal",
  figures: "Samtal som skulle ha hållits, vecka för vecka",
  none: "Inga samtal har haft någon tidsgräns ännu.",
  week: "Vecka från",
  due: "Skulle hållas",
  inTime: "I tid",
  late: "För sent",
  never: "Aldrig",
  someone: "någon nära",
  nobody: "ingen nära",
  plans: "Individuell plan bland dem som väntar",
  waiting: (count) => (count === 1 ? "1 väntar" : `${count} väntar`),
  planNames: {
    "101": "har plan",
    "102": "ingen plan är gjord",
    "103": "önskar ingen plan",
    "104": "har inte rätt till plan",
    "105": "behovet är anmält till kommunen",
    "106": "inte känt"
  },
  planNone: "inget är registrerat",
  readings: "Vem som har läst om personer",
  readingsNone: "Ingen har läst något som stämmer med det du söker.",
  readingsExplain: (count) => `De ${count} senaste. ”Vad” och ”Regel” är koder, samma som i tabellen över vem som kan se vad.`,
  which: "Visa",
  all: "alla",
  read: "släpptes in",
  refused: "avvisades",
  person: "Personens pseudonym",
  columns: {
    number: "Nr",
    at: "När",
    who: "Vem",
    purpose: "Varför",
    permission: "Vad",
    person: "Person",
    outcome: "Utfall",
    rule: "Regel"
  }
} satisfies CatalogueLike<typeof oversightNb>
