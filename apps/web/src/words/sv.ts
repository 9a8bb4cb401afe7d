import { akselSv } from "./aksel.sv.ts"
import { codesSv } from "./codes.sv.ts"
import type { WholeLanguage } from "./LanguageFile.ts"
import type { Words } from "./Words.ts"
import { makeWording } from "./wording.ts"
import { deskCapacitySv } from "./sv/deskCapacity.ts"
import { deskPersonSv } from "./sv/deskPerson.ts"
import { deskProposalSv } from "./sv/deskProposal.ts"
import { meSv } from "./sv/me.ts"
import { deskPileSv } from "./sv/deskPile.ts"
import { nearSv } from "./sv/near.ts"
import { oversightSv } from "./sv/oversight.ts"
import { placesSv } from "./sv/places.ts"
import { serviceNameSv, sessionSv } from "./sv/session.ts"

const { and, capital, counted, form, number, or, sentence } = makeWording("sv")

const days = (count: number) => counted(count, { one: "dag", other: "dagar" })

export const name = "Svenska"

/** Every text of the pages in Swedish, as a Swedish coordination unit would say it. */
export const sv = {
  language: "sv",
  locale: ["sv"],
  title: "Samsyn – högen",
  codes: codesSv,
  session: sessionSv,
  deskPerson: deskPersonSv,
  deskProposal: deskProposalSv,
  deskCapacity: deskCapacitySv,
  deskPile: deskPileSv,
  near: nearSv,
  places: placesSv,
  me: meSv,
  oversight: oversightSv,
  at: "kl.",
  and,
  capital,
  yes: "ja",
  no: "nej",
  loading: "Hämtar …",
  duration: {
    weeks: (count) => counted(count, { one: "vecka", other: "veckor" }),
    days,
    workingDays: (count) => counted(count, { one: "vardag", other: "vardagar" }),
    hours: (count) => counted(count, { one: "timme", other: "timmar" })
  },
  header: {
    subtitle: "Intagskoordinering",
    synthetic: "Syntetiska data",
    syntheticMore: "Inga verkliga personer. Får inte användas för patienter.",
    dataAt: (when) => `Data per ${when}`,
    skip: "Gå till högen",
    skipToRoom: "Gå till innehållet",
    language: "Språk"
  },
  trouble: {
    serverDown: "Får ingen kontakt med tjänsten.",
    retrying: "Försöker igen av sig själv var tionde sekund.",
    shownIsOld: (when) => `Det som visas är från ${when}.`,
    retry: "Försök nu",
    notFound: "Remissen finns inte här längre.",
    failed: "Det gick inte. Ingenting är sparat.",
    part: "Kunde inte hämta det här.",
    notAllowed: "Det här kan du inte se, eller så finns det inte.",
    lineLost: "Förbindelsen är bruten. Det som visas kan vara gammalt."
  },
  actNow: {
    title: "Nu-fönster",
    explain:
      "Flyttar ingen i ordningen. Säger när någon senast ska ha talat med personen, om det finns en plats i tid, och vilka dörrar som är öppna.",
    none: "Inga nu-fönster är öppna, och inget öppnar de närmaste 14 dagarna.",
    onDuty: (reach, until) => `Jour nu: ${reach} (till ${until})`,
    noDuty: "Ingen jour nu",
    showAll: (count) => `Visa alla ${number(count)}`,
    showFewer: "Visa färre",
    allTalked: (count) => `Någon har talat med ${form(count, { one: "personen", other: `alla ${number(count)}` })}.`,
    overdueCount: (count) => `${number(count)} över tiden`,
    overdueBy: (distance) => `${capital(distance)} över tiden`,
    shouldHaveTalked: (when) => `ingen har talat med personen, senast ${when}`,
    talkBy: (distance) => `Tala med inom ${distance}`,
    talked: "Någon har talat med personen",
    opens: (when) => `Öppnar ${when}`,
    closes: (when) => `Stänger ${when}`,
    unconfirmed: (when) => `Inte bekräftat sedan ${when}`,
    noReferral: "Ingen remiss ännu",
    noDoor: "Ingen öppen dörr nu",
    doorUntil: (until) => `till ${until}`,
    midnight: "midnatt",
    record: "Har talat med",
    recordFor: (who) => `Registrera att någon har talat med ${who}`,
    recordHow: "Hur?",
    cancel: "Avbryt",
    recorded: (who) => `Sparat: någon har talat med ${who}.`,
    place: {
      inTime: "Förslaget ger plats i tid",
      from: (unit, when) => `${unit}, från ${when}`,
      free: (units) => `Möjligt utan att någon förlorar: ${units}`,
      costly: "Möjligt, men det kostar andra:",
      none: "Ingen plats i tid",
      nearest: (unit, when) => `Närmast: ${unit}, ${when}`,
      noneAtAll: "Ingen ledig plats passar.",
      notInPool: (why) => `Ingen plats att fråga om: ${why}`,
      more: (count) => counted(count, { one: "till", other: "till" }),
      ask: "Vad kostar det?",
      askFor: (who, unit) => `Vad kostar det? ${who} på ${unit}`,
      cost: (who, unit, when) => `Om ${who} får plats på ${unit} från ${when}:`,
      nobodyWorse: "Ingen som har plats i förslaget får det sämre.",
      moves: (before, after) =>
        after === undefined
          ? `skulle ha börjat ${before}`
          : before === after
            ? `börjar ${before} som förut`
            : `${after} i stället för ${before}`,
      daysLate: (before, after) => `${days(after)} för sent i stället för ${number(before)}`,
      standsBefore: "står före i ordningen",
      standsAfter: "står efter i ordningen",
      changed: "Det är inte längre möjligt: personen eller platsen har ändrats.",
      close: "Stäng"
    }
  },
  pile: {
    title: "Högen",
    place: "Väntar på plats",
    assessment: "Väntar på bedömning",
    apart: "Står för sig",
    filter: "Sök i högen",
    filterHint: "id, tillstånd, nu-fönster …",
    onlyOverdue: (count) => `Över tidsgränsen (${number(count)})`,
    onlyWindows: (count) => `Nu-fönster (${number(count)})`,
    onlyDifferent: (count) => `Olika syn (${number(count)})`,
    position: "Nr",
    referral: "Remiss",
    latestStart: "Senaste start",
    assessmentDue: "Bedöms senast",
    near: "Sett på nära håll",
    noneInPlace: "Ingen väntar på plats.",
    noneInAssessment: "Ingen väntar på bedömning.",
    noneApart: "Ingen står för sig.",
    noneMatches: "Ingen i högen stämmer med det du söker.",
    shown: (shown, of) => (shown === of ? "" : `Visar ${number(shown)} av ${number(of)}`),
    keyboard: "Pil upp och ned flyttar i högen, Enter öppnar.",
    noDate: "Inget datum",
    unknownCondition: "Tillstånd ej angivet",
    dueIn: (left) =>
      left < 0 ? `${days(-left)} över tiden` : left === 0 ? "sista dagen i dag" : left === 1 ? "i morgon" : `om ${days(left)}`,
    nearWould: (position) => `nära: ${number(position)}`,
    nearEarlier: (count) => `${days(count)} före`,
    nearSame: "samma",
    contactOverdue: "ingen har talat med personen i tid",
    askFirst: (what) => `Fråga först: ${what}`,
    guide: "Vägledningen",
    nearGuide: (when) => `nära: ${when}`,
    callsForSomeone: "kräver att någon tar tag i det"
  },
  apart: {
    setAside: (what) => `Kan inte rangordnas: ${what}.`,
    lane: (lane, received, distance) => `${capital(lane)}. Kom in ${received}, för ${distance} sedan.`,
    laneEnds: (lane, ends) => sentence(`${capital(lane)}. Beslutet upphör ${ends}`),
    refused: "Rätt avslagen.",
    refusedOn: (when) => sentence(`Rätt avslagen ${when}`)
  },
  keys: {
    seniority: (when) => `väntar från ${when}`,
    lot: (lot) => `lottnr ${lot}`,
    points: (points) => `${number(points)} poäng`
  },
  person: {
    choose: "Välj en remiss i högen",
    chooseMore: "Här ser du vad remissen och bedömningen vet, och vad de som är nära har sett – bredvid varandra, var för sig.",
    back: "Till högen",
    syntheticName: "påhittat namn",
    pseudonym: (personKey) => `pseudonym ${personKey}`,
    age: (youngest, oldest) => (youngest === oldest ? `${youngest} år` : `${youngest}–${oldest} år`),
    ageUnknown: "ålder inte känd",
    received: "Remitterad hit",
    right: "Rätt",
    waits: "Väntar från",
    waitsFrom: (when, count) => `${when} (${days(count)})`,
    granted: (lane, when) => `${capital(lane)}, beviljad${when === undefined ? "" : ` ${when}`}`,
    pending: (lane) => `${capital(lane)}, inte bedömd ännu`,
    refused: (when) => `Avslagen${when === undefined ? "" : ` ${when}`}`,
    careLevels: "Vårdnivå",
    orRather: ", därefter ",
    needs: "Behöver",
    noNeeds: "inget särskilt",
    wishes: "Önskat ställe",
    noWishes: "inte angivet",
    onlyWishes: "bara där",
    earliest: "Kan tidigast",
    legalEnd: "Beslutet upphör",
    speaks: (language) => `talar ${language}`,
    writeNote: "Skriv en kontextanteckning"
  },
  sights: {
    title: "Samma person från två håll",
    pile: "Från högen",
    pileMore: "Remissen och bedömningen",
    near: "Sett på nära håll",
    nearMore: "Också det som de nära och personen har sett",
    noDate: "Inget datum",
    position: (position, of) => `nr ${number(position)} av ${number(of)}`,
    nearPosition: (position, of) => `nr ${number(position)} av ${number(of)} om alla sågs på nära håll`,
    notRanked: "står inte i ordningen",
    daysEarlier: (count) => form(count, { one: "dag tidigare", other: "dagar tidigare" }),
    same: "Samma datum",
    sameMore: "Det som de nära har sett ger inte ett tidigare datum.",
    onlyNear: "Bara det som setts på nära håll ger ett datum",
    why: "Därför är datumen olika",
    whyRule: (rule) => `Regel: ${rule}.`,
    orderStands: "Ordningen följer de beslutade datumen. Ska den ändras måste en bedömare sätta ett nytt datum.",
    decided: "beslutat",
    fromGuide: "från vägledningen",
    guidePassed: (count) => `vägledningens datum, passerat för ${days(count)} sedan`,
    source: "Källa:"
  },
  rules: {
    ordinary: (condition, within) => `${condition}: start inom ${within}`,
    exception: (what, within) => `${what}: start inom ${within}`,
    fallback: (within) => `Utan datum i vägledningen: start inom ${within} (antagande)`,
    over: (circumstance, limit) => `${circumstance} över ${number(limit)}`,
    is: (circumstance, value) => (value ? circumstance : `inte ${circumstance.toLocaleLowerCase("sv")}`),
    ageUnder: (age) => `under ${age} år`,
    or,
    not: (what) => `inte (${what})`
  },
  facts: {
    title: "Vad var och en vet",
    both: "Båda vet",
    onlyPile: "Bara remiss och bedömning",
    onlyNear: "Bara de som är nära",
    none: "Ingenting",
    disagree: "Oenighet",
    disagreeMore: "Det som sågs senast räknas. Tala med varandra om det.",
    seen: (when) => `sett ${when}`,
    by: (role, service) => (service === "" ? role : `${role}, ${serviceNameSv(service)}`),
    onList: "individuell bedömning",
    sharedWith: (audiences) => `delas med ${audiences}`
  },
  questions: {
    askFirst: "Fråga om det här först",
    age: "Ålder",
    ask: (what) => `${what}?`,
    couldBe: (when) => sentence(`Svaret kan ge senaste start ${when}`)
  },
  findings: {
    pileGuideEarlier: (guide, count) =>
      `Vägledningen ger ${guide} redan på det som remissen säger, ${days(count)} före det beslutade datumet.`,
    nearGuideEarlier: (guide, count) =>
      `Med det som de nära har sett ger vägledningen ${guide}, ${days(count)} före det beslutade datumet.`,
    assessIndividually: (what) => `Kräver individuell bedömning: ${what}.`
  },
  proposal: {
    title: "Förslaget till fördelning",
    verified: "Kontrollräknat utan fel",
    violations: (count) => `Kontrollräkningen hittade ${counted(count, { other: "fel" })}. Använd inte förslaget.`,
    placed: (unit, careLevel) => `${unit}, ${careLevel}`,
    starts: (when) => `Startar ${when}`,
    inTime: "i tid",
    late: (count) => `${days(count)} för sent`,
    wish: (index) => (index === 1 ? "förstahandsönskemålet" : `önskemål nr ${number(index)}`),
    unnamedWish: "inte bland önskemålen",
    inWindow: "inom nu-fönstret",
    outsideWindow: "efter att nu-fönstret stänger",
    ringFirst: (when) => `Platsen är inte bekräftad sedan ${when}. Ring först.`,
    unplaced: "Får ingen plats i förslaget",
    notPooled: "Är inte med i fördelningen",
    notPooledPending: "Bedömningen är inte klar, därför kan personen inte få plats ännu.",
    notPooledHasPlace: "Personen har redan en plats som är reserverad, erbjuden eller mottagen.",
    lateBecause: "Varför inte tidigare?"
  },
  certificate: {
    noneSooner: "Ingen ledig plats som passar ger en tidigare start.",
    noVacancies: (careLevel) => `${capital(careLevel)}: inga lediga platser.`,
    noneEligible: (careLevel, count, failed) =>
      `${capital(careLevel)}: ingen av ${counted(count, { one: "ledig plats", other: "lediga platser" })} passar (${failed}).`,
    failed: (what, count) => `${number(count)} ${what}`,
    lacks: (feature) => `utan ${feature}`
  },
  notes: {
    title: "Kontextanteckningar",
    none: "Ingen har skrivit en anteckning ännu.",
    hasWindow: "med nu-fönster"
  },
  noteForm: {
    title: "Skriv en kontextanteckning",
    intro: "Skriv det du har sett eller hört. Anteckningen flyttar ingen i ordningen av sig själv.",
    observedAt: "När sågs det?",
    basis: "Hur vet du det?",
    firstHand: "Jag såg eller hörde det själv",
    told: "Någon berättade det",
    domain: "Vad handlar det om?",
    text: "Med egna ord",
    textHint: "Det du skriver kan personen få läsa.",
    facts: "Förhållanden från listan för det här tillståndet",
    factsHint: "Låt det du inte har sett stå på ”vet inte”.",
    factsAny: "Förhållanden",
    factsNoneNamed: "Vägledningen nämner inga förhållanden för det här tillståndet. Här är alla.",
    factsNoCondition: "Tillståndet är inte angivet. Här är alla förhållanden.",
    unknown: "Vet inte",
    yes: "Ja",
    no: "Nej",
    givesDate: "Kan ge ett nytt datum",
    onLawsList: "Kräver individuell bedömning",
    numberInvalid: (circumstance) => `${circumstance}: skriv ett tal, till exempel 24`,
    sharedWith: "Vem delas det med?",
    sharedUnit: "Enheten (intag och bedömning)",
    sharedNearby: "De som är nära",
    sharedPerson: "Personen",
    notWithUnit: "Utan enheten ser intaget inte det här, och datumet kan inte bedömas på nytt.",
    window: "Nu-fönster",
    windowNone: "Inget nu-fönster",
    windowOpen: "Öppna ett nu-fönster",
    windowConfirm: (trigger) => `Bekräfta: ${trigger}`,
    trigger: "Vad har hänt?",
    chooseTrigger: "Välj",
    openedAt: "När hände det?",
    endsAt: "Slutar, om du vet det",
    agreed: "Har personen sagt ja till att det här delas?",
    agreedYes: "Ja",
    agreedNotAsked: "Inte tillfrågad",
    contactWithin: (within) => `Någon måste ha talat med personen inom ${within}.`,
    contactAtOnce: "Någon måste tala med personen genast.",
    evidence: (grade) => `Kunskapsunderlag: ${grade}.`,
    evidenceSays: "Studien säger:",
    evidenceNot: "Den säger inte:",
    save: "Spara anteckningen",
    cancel: "Avbryt",
    saved: "Anteckningen är sparad.",
    missing: "Innan du kan spara:",
    missingObservedAt: "Skriv när det sågs",
    textTooLong: "Anteckningen är för lång, högst 4000 tecken",
    missingText: "Skriv med egna ord vad som sågs eller sades",
    missingShared: "Välj minst en att dela med",
    missingTrigger: "Välj vad som har hänt",
    missingAgreed: "Svara på om personen har sagt ja",
    inFuture: "Tidpunkten kan inte ligga i framtiden",
    refused: "Tjänsten tog inte emot anteckningen:"
  }
} satisfies Words

export const language = { words: sv, aksel: akselSv } satisfies WholeLanguage
