import { makeWording } from "../wording.ts"

const { capital, counted, form, number, sentence } = makeWording("nb")
const days = (count: number) => counted(count, { one: "dag", other: "dager" })
const persons = (count: number) => counted(count, { one: "person", other: "personer" })

/** The proposal page: who could get which place, what it changes, whom another choice would cost, and how a place is given. */
export const deskProposalNb = {
  nav: { label: "Sider", desk: "Bunken", proposal: "Forslaget", capacity: "Plassene" },
  skip: "Gå til listen",
  title: "Forslaget til fordeling",
  intro: "Ingen får plass av forslaget alene. Du gir én plass om gangen, og ser hvem det går ut over før du bekrefter.",
  print: "Skriv ut",
  standing: "Står nå",
  proposed: "Forslaget gir",
  left: "Uten plass",
  standingSum: (count: number) => `${persons(count)} med plass i dag`,
  standingParts: (held: number, offered: number, accepted: number) =>
    `${number(held)} holdt av · ${number(offered)} tilbudt · ${number(accepted)} takket ja`,
  proposedSum: (count: number) => `${number(count)} til får plass`,
  proposedParts: (inTime: number, late: number) =>
    late === 0 ? `alle i tide` : `${number(inTime)} i tide · ${number(late)} etter fristen`,
  leftSum: (count: number) => `${number(count)} får ingen plass nå`,
  leftParts: (overdue: number) => (overdue === 0 ? "ingen av dem er over fristen" : `${number(overdue)} av dem er over fristen`),
  changed: (count: number) => `Forslaget er et annet nå. Noe er endret for ${persons(count)}.`,
  changedNobody: "Forslaget er regnet ut på nytt.",
  moved: (who: string, before: string, after: string) => `${who}: før ${before}, nå ${after}`,
  showNew: "Vis det nye forslaget",
  full: (units: string, holders: number) =>
    `Plassene som passer, er fulle (${units}). ${form(holders, { one: "Den som har plass der, står", other: `De ${number(holders)} som har plass der, står` })} foran og kan ikke flyttes uten å starte senere.`,
  moreUnits: (count: number) => counted(count, { one: "sted til", other: "steder til" }),
  place: (unit: string, when: string) => `${unit} fra ${when}`,
  noPlace: "ingen plass",
  none: "Ingen her.",
  number: "Nr.",
  referral: "Henvisning",
  latest: "Seneste start",
  now: "Nå",
  byProposal: "Etter forslaget",
  why: "Hvorfor",
  inTime: "i tide",
  late: (count: number) => `${days(count)} for sent`,
  ringFirst: "ring først",
  unchanged: "som nå",
  more: (count: number) => `Vis ${number(count)} til`,
  choose: "Velg noen i listen",
  chooseMore: "Her gir du plassen, og ser hvem det går ut over.",
  back: "Til forslaget",
  toPerson: "Se personen",
  toProposal: "Gi plass eller se tilbudet",
  states: {
    held: "holdt av",
    offered: "tilbudt",
    accepted: "takket ja",
    arrived: "har kommet",
    declined: "takket nei",
    expired: "gikk ut",
    released: "tatt tilbake",
    "did-not-arrive": "kom ikke"
  },
  give: {
    title: "Gi en plass",
    vacancy: "Plass",
    choose: "Velg en plass",
    fromProposal: (what: string) => `${what} (forslaget)`,
    vacancyOption: (unit: string, careLevel: string, from: string) => `${unit}, ${careLevel}, ledig fra ${from}`,
    starts: (when: string) => `Vil starte ${when}.`,
    follows: "Dette er det forslaget sier.",
    leaves: "Dette er noe annet enn forslaget sier.",
    nobody: "Det går ikke ut over noen.",
    affectedTitle: (count: number) => `Går ut over ${persons(count)}`,
    moves: (before: string, after: string | undefined) =>
      after === undefined
        ? `skulle startet ${before}, får nå ingen plass`
        : before === after
          ? `starter ${before} som før`
          : `starter ${after}, ikke ${before}`,
    daysLate: (before: number, after: number) => `${days(after)} etter fristen (før: ${number(before)})`,
    standsBefore: "står foran",
    standsAfter: "står bak",
    needsAssessor: "Noen som står foran, mister plass eller kommer for sent. Da må en vurderer begrunne det for hver av dem.",
    skipReason: "Hvorfor forlates forslaget?",
    chooseReason: "Velg",
    until: "Kan svare til",
    hold: "Hold av",
    offer: "Tilby plassen",
    heldSaved: (who: string) => `Lagret: en plass er holdt av for ${who}.`,
    offeredSaved: (who: string) => `Lagret: ${who} er tilbudt plass.`,
    missingVacancy: "Velg en plass",
    missingReason: "Velg hvorfor forslaget forlates",
    missingUntil: "Velg en dag fra i dag til startdagen",
    notEligible: "Personen kan ikke få denne plassen.",
    notWaiting: "Personen venter ikke på plass nå.",
    cannot: {
      "not-confirmed": "Ingen har bekreftet plassen i det siste. Spør enheten først.",
      "holds-a-place": "Personen har alt en plass.",
      "same-request": "En annen henvisning om det samme har alt en plass.",
      "right-refused": "Retten er avslått.",
      "right-pending": "Retten er ikke vurdert ennå.",
      "not-waiting": "Ventetiden er avsluttet.",
      "other-referral": "Personen står i rekken med en annen henvisning.",
      "out-of-service": "På startdagen er ingen av plassene i drift og ledig.",
      "no-counts": "Det er gått mer enn 48 timer. Nå gjelder neiet.",
      "start-over": "Personen rekker ikke lenger den dagen som var gitt.",
      "fails-place": "Plassen er tatt.",
      "fails-day": "Det finnes ingen dag personen kan starte her.",
      "fails-careLevel": "Plassen er på et annet nivå enn det personen ønsker.",
      "fails-wish": "Personen vil bare til stedene på listen sin.",
      "fails-need": "Plassen mangler noe personen trenger.",
      "fails-admits": "Stedet tar ikke imot personen, eller det må undersøkes.",
      "fails-refusal": "Personen har takket nei til dette stedet."
    }
  },
  stale: {
    says: (when: string) => `Sist bekreftet ${when}. Spør enheten før plassen tilbys.`,
    asked: (when: string) => `Enheten er spurt ${when}.`,
    ask: "Registrer at enheten er spurt",
    confirm: "Enheten sier at den står"
  },
  breach: {
    title: "Noen som står foran, ville miste retten sin",
    affected: {
      uncovered: (before: string) => `ville mistet plassen fra ${before}`,
      "more-late": (before: number, after: number) => `ville startet ${days(after)} etter fristen, ikke ${number(before)}`,
      emergency: () => "venter på øyeblikkelig hjelp, og denne plassen passer"
    },
    onlyAssessor:
      "Bare en vurderer kan gi plassen likevel, med en begrunnelse for denne personen og det som gjøres i stedet for hver som rammes.",
    handOver: "Gi vurdereren adressen til denne siden. Der er valget klart.",
    copy: "Kopier adressen",
    copied: "Adressen er kopiert.",
    turn: "Gå over til rollen vurderer",
    reason: "Hvorfor skal denne personen få plassen likevel?",
    insteadFor: (who: string) => `Hva gjøres i stedet for ${who}?`,
    confirm: "Gi plassen likevel",
    cancel: "La det være",
    missingReason: "Skriv hvorfor",
    missingInstead: (who: string) => `Velg hva som gjøres for ${who}`
  },
  remedies: {
    "other-place": "en annen plass",
    "bought-elsewhere": "kjøpes et annet sted",
    "breach-notified": "bruddet er meldt til Helfo"
  },
  outdated: {
    title: "Forslaget er et annet nå",
    more: "Ingenting er lagret. Dette er endret siden du så det:",
    goOn: "Gå videre med det nye",
    why: {
      arrived: "er kommet til",
      left: "er ikke lenger med",
      vacancyGone: "plassen er borte",
      notEligible: "plassen passer ikke lenger",
      dayMoved: "dagen er flyttet",
      better: "noe bedre ble ledig",
      givenUp: "plassen går til noen som står foran"
    },
    change: (who: string, before: string, after: string, why: string) => `${who}: før ${before}, nå ${after} (${why})`
  },
  offer: {
    title: "Plassen",
    until: (when: string) => `Svar innen ${when}`,
    heldUntil: (when: string) => `Holdt av til ${when}`,
    openUntil: (when: string) => `Kan angre til ${when}`,
    history: "Hva som er gjort",
    historyLine: (state: string, who: string, when: string) => `${capital(state)} av ${who}, ${when}`,
    historyByTime: (state: string, when: string) => `${capital(state)} ${when}`,
    outOfProposal: (reason: string) => `Utenfor forslaget: ${reason}`,
    followed: "Fulgte forslaget",
    offerHeld: "Tilby plassen",
    accept: "Takket ja",
    decline: "Takket nei",
    declineReason: "Hvorfor takket personen nei?",
    declineHint: "Et nei kan tas tilbake i 48 timer.",
    takeBack: "Personen angrer neiet",
    release: "Ta plassen tilbake",
    releaseReason: "Hvorfor tas plassen tilbake?",
    releaseHint: "Det teller ikke mot personen, som står i rekken som før.",
    arrived: "Har kommet",
    arrivedOn: "Dagen personen begynte",
    didNotCome: "Kom ikke",
    didNotComeHint: "Det endrer bare hva som er neste steg. Personen mister ingenting i rekken.",
    nextStep: "Hva gjøres nå?",
    nextStepDue: "Innen",
    nextStepIs: (how: string, when: string) => sentence(`${capital(how)} innen ${when}`),
    chooseReason: "Velg",
    save: "Lagre",
    cancel: "Avbryt",
    onlyCoordinator: "Koordinatoren registrerer svaret og om personen kom.",
    saved: (state: string) => `Lagret: ${state}.`,
    missing: "Velg før du lagrer",
    missingDay: "Velg en dag",
    cannotNow: "Dette går ikke lenger: tilbudet er endret."
  },
  releaseReasons: {
    "place-closed": "plassen er stengt",
    "too-few-staff": "for få på jobb",
    "assessed-anew": "vurdert på nytt",
    "person-asked": "personen ba om det",
    "recorded-by-mistake": "registrert ved en feil"
  },
  nextSteps: {
    ring: "ring personen",
    visit: "oppsøk personen",
    "ask-those-near": "spør de nære",
    "agree-on-another-day": "avtal en annen dag"
  }
}
