import { nb as akselNb } from "@navikt/ds-react/locales"
import { codesNb } from "./codes.nb.ts"
import { makeWording } from "./wording.ts"
import { deskCapacityNb } from "./nb/deskCapacity.ts"
import { deskPersonNb } from "./nb/deskPerson.ts"
import { deskProposalNb } from "./nb/deskProposal.ts"
import { meNb } from "./nb/me.ts"
import { deskPileNb } from "./nb/deskPile.ts"
import { nearNb } from "./nb/near.ts"
import { oversightNb } from "./nb/oversight.ts"
import { placesNb } from "./nb/places.ts"
import { serviceNameNb, sessionNb } from "./nb/session.ts"

const { and, capital, counted, form, number, or, sentence } = makeWording("nb")

const days = (count: number) => counted(count, { one: "dag", other: "dager" })

export const name = "Bokmål"

/** Every text of the pages in bokmål: the source that the other languages are measured against. */
export const nb = {
  /** The language of the page, and of the names in rule packs. */
  language: "nb",
  /** How dates, numbers and lists are written. */
  locale: ["nb"],
  title: "Samsyn – bunken",
  codes: codesNb,
  session: sessionNb,
  deskPerson: deskPersonNb,
  deskProposal: deskProposalNb,
  deskCapacity: deskCapacityNb,
  deskPile: deskPileNb,
  near: nearNb,
  places: placesNb,
  me: meNb,
  oversight: oversightNb,
  at: "kl.",
  and,
  capital,
  yes: "ja",
  no: "nei",
  loading: "Henter …",
  duration: {
    weeks: (count: number) => counted(count, { one: "uke", other: "uker" }),
    days,
    workingDays: (count: number) => counted(count, { one: "virkedag", other: "virkedager" }),
    hours: (count: number) => counted(count, { one: "time", other: "timer" })
  },
  header: {
    subtitle: "Inntakskoordinering",
    synthetic: "Syntetiske data",
    syntheticMore: "Ingen virkelige personer. Ikke til bruk for pasienter.",
    dataAt: (when: string) => `Data per ${when}`,
    skip: "Gå til bunken",
    skipToRoom: "Gå til innholdet",
    language: "Språk"
  },
  trouble: {
    serverDown: "Får ikke kontakt med tjenesten.",
    retrying: "Prøver igjen av seg selv hvert tiende sekund.",
    shownIsOld: (when: string) => `Det som vises, er fra ${when}.`,
    retry: "Prøv nå",
    notFound: "Henvisningen finnes ikke her lenger.",
    failed: "Dette gikk ikke. Ingenting er lagret.",
    part: "Klarte ikke å hente dette.",
    notAllowed: "Dette kan du ikke se, eller det finnes ikke.",
    lineLost: "Forbindelsen er brutt. Det som vises, kan være gammelt."
  },
  actNow: {
    title: "Nå-vinduer",
    explain:
      "Flytter ingen i rekken. Sier når noen må ha snakket med personen, om det finnes en plass i tide, og hvilke dører som er åpne.",
    none: "Ingen nå-vinduer er åpne, og ingen åpner de neste 14 dagene.",
    onDuty: (reach: string, until: string) => `Vakt nå: ${reach} (til ${until})`,
    noDuty: "Ingen vakt nå",
    showAll: (count: number) => `Vis alle ${count}`,
    showFewer: "Vis færre",
    allTalked: (count: number) => `Noen har snakket med ${form(count, { one: "personen", other: `alle ${number(count)}` })}.`,
    overdueCount: (count: number) => `${count} over tiden`,
    overdueBy: (distance: string) => `${capital(distance)} over tiden`,
    shouldHaveTalked: (when: string) => `ikke snakket med, frist ${when}`,
    talkBy: (distance: string) => `Snakk med innen ${distance}`,
    talked: "Snakket med",
    opens: (when: string) => `Åpner ${when}`,
    closes: (when: string) => `Stenger ${when}`,
    unconfirmed: (when: string) => `Ikke bekreftet siden ${when}`,
    noReferral: "Ingen henvisning ennå",
    noDoor: "Ingen dør åpen nå",
    doorUntil: (until: string) => `til ${until}`,
    midnight: "midnatt",
    record: "Snakket med",
    recordFor: (who: string) => `Registrer at noen har snakket med ${who}`,
    recordHow: "Hvordan?",
    cancel: "Avbryt",
    recorded: (who: string) => `Lagret: noen har snakket med ${who}.`,
    place: {
      inTime: "Forslaget gir plass i tide",
      from: (unit: string, when: string) => `${unit}, fra ${when}`,
      free: (units: string) => `Mulig uten at noen taper: ${units}`,
      costly: "Mulig, men det koster andre:",
      none: "Ingen plass i tide",
      nearest: (unit: string, when: string) => `Nærmest: ${unit}, ${when}`,
      noneAtAll: "Ingen ledig plass passer.",
      notInPool: (why: string) => `Ingen plass å spørre om: ${why}`,
      more: (count: number) => counted(count, { one: "til", other: "til" }),
      ask: "Hva koster det?",
      askFor: (who: string, unit: string) => `Hva koster det? ${who} på ${unit}`,
      cost: (who: string, unit: string, when: string) => `Hvis ${who} får plass på ${unit} fra ${when}:`,
      nobodyWorse: "Ingen som har plass i forslaget, får det verre.",
      moves: (before: string, after: string | undefined) =>
        after === undefined
          ? `skulle startet ${before}`
          : before === after
            ? `starter ${before} som før`
            : `${after} i stedet for ${before}`,
      daysLate: (before: number, after: number) => `${days(after)} for sent i stedet for ${number(before)}`,
      standsBefore: "står foran i rekken",
      standsAfter: "står bak i rekken",
      changed: "Dette er ikke lenger mulig: personen eller plassen har endret seg.",
      close: "Lukk"
    }
  },
  pile: {
    title: "Bunken",
    place: "Venter på plass",
    assessment: "Venter på vurdering",
    apart: "Står for seg",
    filter: "Finn i bunken",
    filterHint: "id, tilstand, nå-vindu …",
    onlyOverdue: (count: number) => `Over fristen (${count})`,
    onlyWindows: (count: number) => `Nå-vindu (${count})`,
    onlyDifferent: (count: number) => `Ulike sikt (${count})`,
    position: "Nr.",
    referral: "Henvisning",
    latestStart: "Seneste start",
    assessmentDue: "Vurderes innen",
    near: "Sett nærfra",
    noneInPlace: "Ingen venter på plass.",
    noneInAssessment: "Ingen venter på vurdering.",
    noneApart: "Ingen står for seg.",
    noneMatches: "Ingen i bunken passer med det du ser etter.",
    shown: (shown: number, of: number) => (shown === of ? "" : `Viser ${shown} av ${of}`),
    keyboard: "Pil opp og ned flytter i bunken, Enter åpner.",
    noDate: "Ingen dato",
    unknownCondition: "Tilstand ikke satt",
    dueIn: (left: number) =>
      left < 0 ? `${days(-left)} over fristen` : left === 0 ? "siste dag i dag" : left === 1 ? "i morgen" : `om ${days(left)}`,
    nearWould: (position: number) => `nær: ${position}`,
    nearEarlier: (count: number) => `${days(count)} før`,
    nearSame: "samme",
    contactOverdue: "ingen har snakket med personen i tide",
    askFirst: (what: string) => `Spør først: ${what}`,
    guide: "Veilederen",
    nearGuide: (when: string) => `nær: ${when}`,
    callsForSomeone: "krever at noen tar tak"
  },
  apart: {
    setAside: (what: string) => `Kan ikke rangeres: ${what}.`,
    lane: (lane: string, received: string, distance: string) => `${capital(lane)}. Kom inn ${received}, ${distance} siden.`,
    laneEnds: (lane: string, ends: string) => sentence(`${capital(lane)}. Vedtaket slutter ${ends}`),
    refused: "Rett avslått.",
    refusedOn: (when: string) => sentence(`Rett avslått ${when}`)
  },
  keys: {
    seniority: (when: string) => `venter fra ${when}`,
    lot: (lot: number) => `loddnr. ${lot}`,
    points: (points: number) => `${number(points)} poeng`
  },
  person: {
    choose: "Velg en henvisning i bunken",
    chooseMore: "Her ser du hva henvisningen og vurderingen vet, og hva de nære har sett – ved siden av hverandre, hver for seg.",
    back: "Til bunken",
    syntheticName: "oppdiktet navn",
    pseudonym: (personKey: string) => `pseudonym ${personKey}`,
    age: (youngest: number, oldest: number) => (youngest === oldest ? `${youngest} år` : `${youngest}–${oldest} år`),
    ageUnknown: "alder ikke kjent",
    received: "Henvist hit",
    right: "Rett",
    waits: "Venter fra",
    waitsFrom: (when: string, count: number) => `${when} (${days(count)})`,
    granted: (lane: string, when: string | undefined) => `${capital(lane)}, innvilget${when === undefined ? "" : ` ${when}`}`,
    pending: (lane: string) => `${capital(lane)}, ikke vurdert ennå`,
    refused: (when: string | undefined) => `Avslått${when === undefined ? "" : ` ${when}`}`,
    careLevels: "Nivå",
    orRather: ", deretter ",
    needs: "Trenger",
    noNeeds: "ingenting særskilt",
    wishes: "Ønsket sted",
    noWishes: "ikke oppgitt",
    onlyWishes: "bare der",
    earliest: "Kan tidligst",
    legalEnd: "Vedtaket slutter",
    speaks: (language: string) => `snakker ${language}`,
    writeNote: "Skriv et kontekstnotat"
  },
  sights: {
    title: "To sikt på samme person",
    pile: "Fra bunken",
    pileMore: "Henvisningen og vurderingen",
    near: "Sett nærfra",
    nearMore: "Også det de nære og personen har sett",
    noDate: "Ingen dato",
    position: (position: number, of: number) => `nr. ${position} av ${of}`,
    nearPosition: (position: number, of: number) => `nr. ${position} av ${of} om alle ble sett nærfra`,
    notRanked: "står ikke i rekken",
    daysEarlier: (count: number) => form(count, { one: "dag tidligere", other: "dager tidligere" }),
    same: "Samme dato",
    sameMore: "Det de nære har sett, gir ikke en tidligere dato.",
    onlyNear: "Bare nærsiktet gir en dato",
    why: "Derfor er datoene ulike",
    whyRule: (rule: string) => `Regel: ${rule}.`,
    orderStands: "Rekkefølgen følger de vedtatte datoene. Skal den endres, må en vurderer sette ny dato.",
    decided: "vedtatt",
    fromGuide: "fra veilederen",
    guidePassed: (count: number) => `veilederens dato, passert for ${days(count)} siden`,
    source: "Kilde:"
  },
  rules: {
    ordinary: (condition: string, within: string) => `${condition}: start innen ${within}`,
    exception: (what: string, within: string) => `${what}: start innen ${within}`,
    fallback: (within: string) => `Uten dato i veilederen: start innen ${within} (antakelse)`,
    over: (circumstance: string, limit: number) => `${circumstance} over ${limit}`,
    is: (circumstance: string, value: boolean) => (value ? circumstance : `ikke ${circumstance.toLocaleLowerCase("nb")}`),
    ageUnder: (age: number) => `under ${age} år`,
    or,
    not: (what: string) => `ikke (${what})`
  },
  facts: {
    title: "Hva hver side vet",
    both: "Begge vet",
    onlyPile: "Bare henvisning og vurdering",
    onlyNear: "Bare de nære",
    none: "Ingenting",
    disagree: "Uenighet",
    disagreeMore: "Det sist sette teller. Snakk sammen om det.",
    seen: (when: string) => `sett ${when}`,
    by: (role: string, service: string) => (service === "" ? role : `${role}, ${serviceNameNb(service)}`),
    onList: "individuell vurdering",
    sharedWith: (audiences: string) => `deles med ${audiences}`
  },
  questions: {
    askFirst: "Spør om dette først",
    age: "Alder",
    ask: (what: string) => `${what}?`,
    couldBe: (when: string) => sentence(`Svaret kan gi seneste start ${when}`)
  },
  findings: {
    pileGuideEarlier: (guide: string, count: number) =>
      `Veilederen gir ${guide} alt på det henvisningen sier, ${days(count)} før den vedtatte datoen.`,
    nearGuideEarlier: (guide: string, count: number) =>
      `Med det de nære har sett, gir veilederen ${guide}, ${days(count)} før den vedtatte datoen.`,
    assessIndividually: (what: string) => `Krever individuell vurdering: ${what}.`
  },
  proposal: {
    title: "Forslaget til fordeling",
    verified: "Etterregnet uten feil",
    violations: (count: number) => `Etterregningen fant ${counted(count, { other: "feil" })}. Ikke bruk forslaget.`,
    placed: (unit: string, careLevel: string) => `${unit}, ${careLevel}`,
    starts: (when: string) => `Starter ${when}`,
    inTime: "i tide",
    late: (count: number) => `${days(count)} for sent`,
    wish: (index: number) => (index === 1 ? "førsteønsket" : `ønske nr. ${index}`),
    unnamedWish: "ikke blant ønskene",
    inWindow: "innenfor nå-vinduet",
    outsideWindow: "etter at nå-vinduet stenger",
    ringFirst: (when: string) => `Plassen er ikke bekreftet siden ${when}. Ring først.`,
    unplaced: "Får ingen plass i forslaget",
    notPooled: "Er ikke med i fordelingen",
    notPooledPending: "Vurderingen er ikke ferdig, derfor kan personen ikke få plass ennå.",
    notPooledHasPlace: "Personen har alt en plass som er holdt av, tilbudt eller tatt imot.",
    lateBecause: "Hvorfor ikke før?"
  },
  certificate: {
    noneSooner: "Ingen ledig plass som passer, gir en tidligere start.",
    noVacancies: (careLevel: string) => `${capital(careLevel)}: ingen ledige plasser.`,
    noneEligible: (careLevel: string, count: number, failed: string) =>
      `${capital(careLevel)}: ingen av ${counted(count, { one: "ledig plass", other: "ledige plasser" })} passer (${failed}).`,
    failed: (what: string, count: number) => `${count} ${what}`,
    lacks: (feature: string) => `uten tilbudet ${feature}`
  },
  notes: {
    title: "Kontekstnotater",
    none: "Ingen har skrevet notat ennå.",
    hasWindow: "med nå-vindu"
  },
  noteForm: {
    title: "Skriv et kontekstnotat",
    intro: "Skriv det du har sett eller hørt. Notatet flytter ingen i rekken av seg selv.",
    observedAt: "Når ble det sett?",
    basis: "Hvordan vet du det?",
    firstHand: "Jeg så eller hørte det selv",
    told: "Noen fortalte det",
    domain: "Hva handler det om?",
    text: "Med egne ord",
    textHint: "Det du skriver, kan personen få lese.",
    facts: "Forhold fra listen for denne tilstanden",
    factsHint: "La stå på «vet ikke» det du ikke har sett.",
    factsAny: "Forhold",
    factsNoneNamed: "Veilederen nevner ingen forhold for denne tilstanden. Her er alle.",
    factsNoCondition: "Tilstanden er ikke satt. Her er alle forhold.",
    unknown: "Vet ikke",
    yes: "Ja",
    no: "Nei",
    givesDate: "Kan gi en ny dato",
    onLawsList: "Krever individuell vurdering",
    numberInvalid: (circumstance: string) => `${circumstance}: skriv et tall, for eksempel 24`,
    sharedWith: "Hvem deles dette med?",
    sharedUnit: "Enheten (inntak og vurdering)",
    sharedNearby: "De nære",
    sharedPerson: "Personen",
    notWithUnit: "Uten enheten ser ikke inntaket dette, og datoen kan ikke vurderes på nytt.",
    window: "Nå-vindu",
    windowNone: "Ikke noe nå-vindu",
    windowOpen: "Åpne et nå-vindu",
    windowConfirm: (trigger: string) => `Bekreft: ${trigger}`,
    trigger: "Hva har skjedd?",
    chooseTrigger: "Velg",
    openedAt: "Når skjedde det?",
    endsAt: "Slutter, om du vet det",
    agreed: "Har personen sagt ja til at dette deles?",
    agreedYes: "Ja",
    agreedNotAsked: "Ikke spurt",
    contactWithin: (within: string) => `Noen må ha snakket med personen innen ${within}.`,
    contactAtOnce: "Noen må snakke med personen med en gang.",
    evidence: (grade: string) => `Kunnskapsgrunnlag: ${grade}.`,
    evidenceSays: "Studien sier:",
    evidenceNot: "Den sier ikke:",
    save: "Lagre notatet",
    cancel: "Avbryt",
    saved: "Notatet er lagret.",
    missing: "Før du kan lagre:",
    missingObservedAt: "Skriv når det ble sett",
    textTooLong: "Notatet er for langt, høyst 4000 tegn",
    missingText: "Skriv med egne ord hva som ble sett eller sagt",
    missingShared: "Velg minst én å dele med",
    missingTrigger: "Velg hva som har skjedd",
    missingAgreed: "Svar på om personen har sagt ja",
    inFuture: "Tidspunktet kan ikke være fram i tid",
    refused: "Tjenesten tok ikke imot notatet:"
  }
}

export const language = { words: nb, aksel: akselNb }
