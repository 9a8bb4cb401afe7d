import type { deskProposalNb } from "../nb/deskProposal.ts"
import type { CatalogueLike } from "../Words.ts"
import { makeWording } from "../wording.ts"

const { capital, counted, form, number, sentence } = makeWording("sv")
const days = (count: number) => counted(count, { one: "dag", other: "dagar" })
const persons = (count: number) => counted(count, { one: "person", other: "personer" })

export const deskProposalSv = {
  nav: { label: "Sidor", desk: "Högen", proposal: "Förslaget", capacity: "Platserna" },
  skip: "Gå till listan",
  title: "Förslaget till fördelning",
  intro: "Ingen får plats av förslaget i sig. Du ger en plats i taget och ser vem det går ut över innan du bekräftar.",
  print: "Skriv ut",
  standing: "Står nu",
  proposed: "Förslaget ger",
  left: "Utan plats",
  standingSum: (count) => `${persons(count)} med plats i dag`,
  standingParts: (held, offered, accepted) => `${number(held)} hålls · ${number(offered)} erbjudna · ${number(accepted)} har tackat ja`,
  proposedSum: (count) => `${number(count)} till får plats`,
  proposedParts: (inTime, late) => (late === 0 ? `alla i tid` : `${number(inTime)} i tid · ${number(late)} efter tidsgränsen`),
  leftSum: (count) => `${number(count)} får ingen plats nu`,
  leftParts: (overdue) => (overdue === 0 ? "ingen av dem är över tidsgränsen" : `${number(overdue)} av dem är över tidsgränsen`),
  changed: (count) => `Förslaget är ett annat nu. Något har ändrats för ${persons(count)}.`,
  changedNobody: "Förslaget har räknats om.",
  moved: (who, before, after) => `${who}: förut ${before}, nu ${after}`,
  showNew: "Visa det nya förslaget",
  full: (units, holders) =>
    `Platserna som passar är fulla (${units}). ${form(holders, { one: "Den som har plats där står", other: `De ${number(holders)} som har plats där står` })} före och kan inte flyttas utan att starta senare.`,
  moreUnits: (count) => counted(count, { one: "ställe till", other: "ställen till" }),
  place: (unit, when) => `${unit} från ${when}`,
  noPlace: "ingen plats",
  none: "Ingen här.",
  number: "Nr",
  referral: "Remiss",
  latest: "Senaste start",
  now: "Nu",
  byProposal: "Efter förslaget",
  why: "Varför",
  inTime: "i tid",
  late: (count) => `${days(count)} för sent`,
  ringFirst: "ring först",
  unchanged: "som nu",
  more: (count) => `Visa ${number(count)} till`,
  choose: "Välj någon i listan",
  chooseMore: "Här ger du platsen och ser vem det går ut över.",
  back: "Till förslaget",
  toPerson: "Se personen",
  toProposal: "Ge plats eller se erbjudandet",
  states: {
    held: "hålls",
    offered: "erbjuden",
    accepted: "tackat ja",
    arrived: "har kommit",
    declined: "tackat nej",
    expired: "gick ut",
    released: "återtagen",
    "did-not-arrive": "kom inte"
  },
  give: {
    title: "Ge en plats",
    vacancy: "Plats",
    choose: "Välj en plats",
    fromProposal: (what) => `${what} (förslaget)`,
    vacancyOption: (unit, careLevel, from) => `${unit}, ${careLevel}, ledig från ${from}`,
    starts: (when) => `Startar ${when}.`,
    follows: "Det är vad förslaget säger.",
    leaves: "Det är något annat än förslaget säger.",
    nobody: "Det går inte ut över någon.",
    affectedTitle: (count) => `Går ut över ${persons(count)}`,
    moves: (before, after) =>
      after === undefined
        ? `skulle ha startat ${before}, får nu ingen plats`
        : before === after
          ? `startar ${before} som förut`
          : `startar ${after}, inte ${before}`,
    daysLate: (before, after) => `${days(after)} efter tidsgränsen (förut: ${number(before)})`,
    standsBefore: "står före",
    standsAfter: "står efter",
    needsAssessor: "Någon som står före förlorar sin plats eller kommer för sent. Då måste en bedömare motivera det för var och en.",
    skipReason: "Varför lämnas förslaget?",
    chooseReason: "Välj",
    until: "Kan svara till och med",
    hold: "Håll platsen",
    offer: "Erbjud platsen",
    heldSaved: (who) => `Sparat: en plats hålls för ${who}.`,
    offeredSaved: (who) => `Sparat: ${who} har erbjudits plats.`,
    missingVacancy: "Välj en plats",
    missingReason: "Välj varför förslaget lämnas",
    missingUntil: "Välj en dag från i dag till startdagen",
    notEligible: "Personen kan inte få den här platsen.",
    notWaiting: "Personen väntar inte på plats nu.",
    cannot: {
      "not-confirmed": "Ingen har bekräftat platsen på senare tid. Fråga enheten först.",
      "holds-a-place": "Personen har redan en plats.",
      "same-request": "En annan remiss om samma sak har redan en plats.",
      "right-refused": "Rätten är avslagen.",
      "right-pending": "Rätten är inte bedömd ännu.",
      "not-waiting": "Väntetiden är avslutad.",
      "other-referral": "Personen står i kön med en annan remiss.",
      "out-of-service": "På startdagen är ingen av platserna i drift och ledig.",
      "no-counts": "Det har gått mer än 48 timmar. Nu gäller nejet.",
      "start-over": "Personen hinner inte längre till den dag som var given.",
      "fails-place": "Platsen är tagen.",
      "fails-day": "Det finns ingen dag då personen kan starta här.",
      "fails-careLevel": "Platsen är på en annan nivå än personen önskar.",
      "fails-wish": "Personen vill bara till ställena på sin lista.",
      "fails-need": "Platsen saknar något som personen behöver.",
      "fails-admits": "Stället tar inte emot personen, eller det måste undersökas.",
      "fails-refusal": "Personen har tackat nej till det här stället."
    }
  },
  stale: {
    says: (when) => `Senast bekräftad ${when}. Fråga enheten innan platsen erbjuds.`,
    asked: (when) => `Enheten tillfrågades ${when}.`,
    ask: "Registrera att enheten är tillfrågad",
    confirm: "Enheten säger att platsen finns kvar"
  },
  breach: {
    title: "Någon som står före skulle förlora sin rätt",
    affected: {
      uncovered: (before) => `skulle ha förlorat platsen från ${before}`,
      "more-late": (before, after) => `skulle ha startat ${days(after)} efter tidsgränsen, inte ${number(before)}`,
      emergency: () => "väntar på akut hjälp, och den här platsen passar"
    },
    onlyAssessor:
      "Bara en bedömare kan ge platsen ändå, med en motivering för den här personen och det som görs i stället för var och en som drabbas.",
    handOver: "Ge bedömaren adressen till den här sidan. Där är valet klart.",
    copy: "Kopiera adressen",
    copied: "Adressen är kopierad.",
    turn: "Gå över till rollen bedömare",
    reason: "Varför ska den här personen få platsen ändå?",
    insteadFor: (who) => `Vad görs i stället för ${who}?`,
    confirm: "Ge platsen ändå",
    cancel: "Låt det vara",
    missingReason: "Skriv varför",
    missingInstead: (who) => `Välj vad som görs för ${who}`
  },
  remedies: {
    "other-place": "en annan plats",
    "bought-elsewhere": "köps på annat håll",
    "breach-notified": "överträdelsen är anmäld till Helfo"
  },
  outdated: {
    title: "Förslaget är ett annat nu",
    more: "Inget är sparat. Detta har ändrats sedan du såg det:",
    goOn: "Gå vidare med det nya",
    why: {
      arrived: "har tillkommit",
      left: "är inte längre med",
      vacancyGone: "platsen är borta",
      notEligible: "platsen passar inte längre",
      dayMoved: "dagen har flyttats",
      better: "något bättre blev ledigt",
      givenUp: "platsen går till någon som står före"
    },
    change: (who, before, after, why) => `${who}: förut ${before}, nu ${after} (${why})`
  },
  offer: {
    title: "Platsen",
    until: (when) => `Svar senast ${when}`,
    heldUntil: (when) => `Hålls till ${when}`,
    openUntil: (when) => `Kan ångra till ${when}`,
    history: "Vad som har gjorts",
    historyLine: (state, who, when) => `${capital(state)} av ${who}, ${when}`,
    historyByTime: (state, when) => `${capital(state)} ${when}`,
    outOfProposal: (reason) => `Utanför förslaget: ${reason}`,
    followed: "Följde förslaget",
    offerHeld: "Erbjud platsen",
    accept: "Tackade ja",
    decline: "Tackade nej",
    declineReason: "Varför tackade personen nej?",
    declineHint: "Ett nej kan tas tillbaka i 48 timmar.",
    takeBack: "Personen ångrar sitt nej",
    release: "Ta tillbaka platsen",
    releaseReason: "Varför tas platsen tillbaka?",
    releaseHint: "Det räknas inte emot personen, som står i kön som förut.",
    arrived: "Har kommit",
    arrivedOn: "Dagen då personen började",
    didNotCome: "Kom inte",
    didNotComeHint: "Det ändrar bara nästa steg. Personen förlorar inget i kön.",
    nextStep: "Vad görs nu?",
    nextStepDue: "Senast",
    nextStepIs: (how, when) => sentence(`${capital(how)} senast ${when}`),
    chooseReason: "Välj",
    save: "Spara",
    cancel: "Avbryt",
    onlyCoordinator: "Koordinatorn registrerar svaret och om personen kom.",
    saved: (state) => `Sparat: ${state}.`,
    missing: "Välj innan du sparar",
    missingDay: "Välj en dag",
    cannotNow: "Det går inte längre: erbjudandet har ändrats."
  },
  releaseReasons: {
    "place-closed": "platsen är stängd",
    "too-few-staff": "för lite personal",
    "assessed-anew": "bedömt på nytt",
    "person-asked": "personen bad om det",
    "recorded-by-mistake": "registrerat av misstag"
  },
  nextSteps: {
    ring: "ring personen",
    visit: "sök upp personen",
    "ask-those-near": "fråga de nära",
    "agree-on-another-day": "kom överens om en annan dag"
  }
} satisfies CatalogueLike<typeof deskProposalNb>
