import { makeWording } from "../wording.ts"

const { counted, number } = makeWording("nb")

const days = (count: number) => counted(count, { one: "dag", other: "dager" })

/** The practice room: two who see different things change seats for ten minutes. Facts and days; nobody is measured. */
export const practiceNb = {
  title: "Øvelsesrom",
  banner: "Øvelse. Alle er oppdiktet, ingenting lagres og ingenting sendes.",
  intro:
    "Bytt plass i ti minutter. Den som ellers er nær, ordner en bunke. Den som ellers ordner bunken, leser én uke sett nærfra. Etterpå ser begge hva den andre visste.",
  introMore: "Det finnes ingen fasit og ingen poeng. Ingenting måles om dere.",
  draw: (seed: number) => `Trekning ${seed}`,
  drawMore: "Samme nummer i adressen gir samme øvelse, også på en annen skjerm.",
  again: "Begynn på nytt med en annen trekning",
  steps: { label: "Øvelsens deler", pile: "1. Bunken", week: "2. Uken", both: "3. Begge" },
  next: { week: "Videre til uken", both: "Videre til begge" },
  units: { birch: "Øvelsesplass Bjørk", willow: "Øvelsesplass Selje", alder: "Øvelsesplass Or" },
  person: (letter: string) => `Person ${letter}`,
  waits: (when: string, count: number) => `venter fra ${when} (${days(count)})`,
  age: (years: number) => `${years} år`,
  saysNothing: "Henvisningen sier ikke mer.",
  pile: {
    who: "For deg som er nær",
    title: "Sett bunken i rekkefølge",
    explain: "Åtte venter på plass mandag morgen. Du vet bare det henvisningen og vurderingen sier. Hvem bør få plass først?",
    how: "Dra i håndtaket, eller bruk knappene opp og ned.",
    list: "Din rekkefølge",
    up: (letter: string) => `Flytt person ${letter} opp`,
    down: (letter: string) => `Flytt person ${letter} ned`,
    moved: (letter: string, position: number, of: number) => `Person ${letter} er nå nr. ${position} av ${of}.`,
    atEnd: (letter: string, position: number) => `Person ${letter} står alt som nr. ${position}.`,
    why: (letter: string) => `Hvorfor person ${letter} først?`,
    reasons: {
      longest: "Har ventet lengst",
      danger: "Det er farlig å vente",
      home: "Hjem, arbeid eller barn står på spill",
      now: "Vil nok selv nå",
      hunch: "Noe jeg ikke kan sette ord på"
    },
    done: "Vis rekkefølgen datoene gir",
    missing: "Velg en grunn først.",
    law: "Rekkefølgen datoene gir",
    lawMore:
      "Rekkefølgen står på de vedtatte datoene, den tidligste først. Ved samme dato går den foran som har ventet lengst, deretter loddet.",
    same: "Du har satt alle i samme rekkefølge som datoene gir.",
    yours: (position: number) => `du: nr. ${position}`,
    latest: (when: string) => `Seneste start ${when}`,
    assessor: "Veilederen har ingen dato for dette. En vurderer har satt den.",
    movesNothing: (what: string) => `${what}: gir ingen dato i veilederen. Det krever individuell vurdering.`,
    otherWay: "Her har du dem omvendt.",
    earlier: (first: string, second: string, count: number) => `${first} før ${second}: ${days(count)} tidligere dato.`,
    seniority: (first: string, second: string, count: number) => `${first} før ${second}: samme dato, og har ventet ${days(count)} lenger.`,
    lot: (first: string, second: string) => `${first} før ${second}: samme dato og like lang ventetid. Loddet avgjorde.`,
    yourFirst: (letter: string, reason: string) => `Du satte person ${letter} først: «${reason}»`,
    answers: {
      longest: (letter: string, when: string) =>
        `Lengst har person ${letter} ventet, fra ${when}. Ventetiden teller først når to har samme seneste start.`,
      danger:
        "Fare teller når den har gitt en tidligere vedtatt dato. Kan det ikke vente, gjelder øyeblikkelig hjelp, og den står utenfor rekken.",
      home: "Hjem, arbeid og barn står på veilederens liste over det som skal vurderes for hver enkelt. De gir ingen dato før en vurderer har satt den.",
      now: "Ingen i rekken får en plass for å ville mer eller mindre. At noen ber om hjelp, åpner et nå-vindu: det sier når noen må ha snakket med personen.",
      hunch: "Det som ikke lar seg si som et forhold eller en dato, når ikke bunken. Si det til den som vurderer."
    }
  },
  week: {
    who: "For deg som ordner bunken",
    title: "Les uken til én person",
    explain: "Dette er det de som er der, så og skrev. Når ville du ringt, og hvilken plass ville du holdt av?",
    moment: { title: "Et øyeblikk", before: "Før", did: "Det som skjedde", after: "Etter" },
    opens: (trigger: string) => `Åpnet et nå-vindu: ${trigger}`,
    confirms: (trigger: string) => `Bekreftet nå-vinduet: ${trigger}`,
    nothing: "Ingen har skrevet noe.",
    day: "Hvilken dag ville du ringt?",
    dayMore: "Vi regner med klokken 10.",
    noDay: "Ikke denne uken",
    place: "Hvilken plass ville du holdt av?",
    placeFrom: (unit: string, when: string) => `${unit}, ledig fra ${when}`,
    noPlace: "Ingen",
    done: "Vis uken som bunken så den",
    missing: "Velg en dag og en plass først.",
    known: "Uken som bunken så den",
    hours: "Nå-vinduene time for time",
    legend: { open: "åpent, men bunken visste det ikke", heard: "åpent, og bunken visste det", call: "du ringer" },
    table: "Når bunken fikk vite det",
    seen: (when: string) => `Sett ${when}.`,
    heard: (when: string, after: string) => `Bunken visste det ${when}, ${after} senere.`,
    never: "Nådde ikke bunken denne uken.",
    yourCall: (when: string) => `Du ringer ${when}`,
    noCall: "Du ringer ikke denne uken. Da er det søndag kveld som gjelder nedenfor.",
    before: "Da var nå-vinduet ikke åpnet ennå.",
    open: (phase: string) => `Da er nå-vinduet åpent (${phase}).`,
    closed: "Da er nå-vinduet stengt.",
    knew: "Bunken vet om det da.",
    knewNot: "Bunken vet ikke om det da: ingen i enheten ville hatt grunn til å ringe.",
    contactBy: (when: string) => `Noen må ha snakket med personen innen ${when}.`,
    inTime: (left: string) => `Samtalen kommer i tide, ${left} før fristen.`,
    tooLate: (late: string) => `Samtalen kommer ${late} etter fristen. Det går ikke ut over personen.`,
    steps: "Timene er trinn vi har antatt. Ingen studie måler hvor fort motivasjon går over.",
    costs: "Hva hver plass ville kostet, og hvem",
    costsAt: (when: string) => `Regnet ut fra det bunken visste ${when}.`,
    kept: "du holdt av denne",
    keptNone: "Du holdt ikke av noen plass.",
    free: "Koster ingen andre noe.",
    uncovered: (letter: string) => `Person ${letter} står uten plass`,
    moves: (letter: string, before: string, after: string) => `Person ${letter} starter ${after} i stedet for ${before}`,
    daysLate: (count: number) => `${days(count)} for sent`,
    standsBefore: "står foran i rekken",
    standsAfter: "står bak i rekken"
  },
  both: {
    title: "Hva hver av dere ikke kunne se",
    waiting: "Her står begge sider ved siden av hverandre når begge har svart.",
    same: (letter: string) => `Uken du leste om, var uken til person ${letter} i bunken.`,
    therapist: "Det den som er nær, ikke kunne se",
    coordinator: "Det den som ordner bunken, ikke kunne se",
    before: (count: number) => (count === 0 ? "Ingen står foran i rekken." : `${number(count)} står foran i rekken:`),
    beforeOne: (letter: string, when: string) => `person ${letter}, seneste start ${when}`,
    placed: (unit: string, when: string) => `I forslaget får personen plass på ${unit} fra ${when}.`,
    notPlaced: "I forslaget får personen ingen plass.",
    soonest: (unit: string, when: string) => `Den tidligste plassen, ${unit} fra ${when}, ville kostet:`,
    soonestFree: (unit: string, when: string) => `Den tidligste plassen, ${unit} fra ${when}, ville ikke kostet noen noe.`,
    unheard: "Dette nådde ikke bunken i løpet av uken:",
    lateHeard: "Dette nådde bunken senere enn det ble sett:",
    lateOne: (what: string, after: string) => `${what} (${after} senere)`,
    dates: "Samme person, to datoer",
    pileDate: "Fra bunken",
    nearDate: "Sett nærfra",
    apart: (count: number) => `${days(count)} tidligere`,
    position: (position: number, of: number) => `nr. ${position} av ${of}`,
    nearPosition: (position: number, of: number) => `nr. ${position} av ${of} om alle ble sett nærfra`,
    stands: "Rekkefølgen følger likevel den vedtatte datoen. Det som er sett nærfra, ber om en ny vurdering.",
    talk: "Snakk om dette",
    questions: {
      earlier: "Hva kunne vært sagt tidligere, og til hvem?",
      ask: "Hva ville du spurt den andre om før du bestemte deg?",
      show: "Hva vil du at den andre skal få se neste gang?"
    },
    yours: "Det dere valgte",
    first: (letter: string, law: string) =>
      letter === law
        ? `Først i bunken: person ${letter}. Datoene sier det samme.`
        : `Først i bunken: person ${letter}. Datoene sier person ${law}.`,
    call: (day: string) => `Ringte: ${day}.`,
    callNone: "Ringte ikke denne uken.",
    keep: (unit: string) => `Holdt av: ${unit}.`,
    keepNone: "Holdt ikke av noen plass."
  },
  weeks: {
    arm: {
      coffee: "Sto opp før alle andre og laget kaffe til huset.",
      arm: "Viste meg armen på rommet. Sprøyter nå. Røykte bare før.",
      moment: "Sa: «Jeg vil inn nå.»",
      momentBefore: "Søsteren ringte og ville komme på besøk.",
      momentDid: "Gikk fram og tilbake i gangen i en time. Banket på hos oss og sa: «Jeg vil inn nå.»",
      momentAfter: "Vi satt på kjøkkenet til midnatt. Sov etterpå.",
      bag: "Spurte igjen ved middagen. «Ja. Bagen er pakket.»",
      brother: "Broren kan kjøre på mandag.",
      away: "Ikke hjemme i natt. Svarer ikke på telefonen.",
      back: "Kom hjem. Ville være i fred. Bagen står der fortsatt."
    },
    letter: {
      letter: "Brev fra utleier: må ut ved nyttår.",
      bottles: "Telte flasker sammen med meg: minst 26 enheter i døgnet, ikke 12.",
      moment: "Ringte kommunen sammen med meg.",
      momentBefore: "Brevet lå på bordet da jeg kom.",
      momentDid: "Kastet det, tok det opp igjen og ba meg lese det høyt.",
      momentAfter: "Ringte kommunen sammen med meg. Fikk time i neste uke.",
      night: "Ringte vakttelefonen sent på kvelden: «Kan noen hjelpe meg?»",
      breakfast: "Spiste frokost for første gang på fire dager.",
      again: "Spurte igjen. «Ja, fortsatt.»",
      sister: "Søsteren kom på besøk. Hun kan bli med på tirsdag."
    }
  }
}
