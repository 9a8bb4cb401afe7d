import type { practiceNb } from "../nb/practice.ts"
import { makeWording } from "../wording.ts"
import type { CatalogueLike } from "../Words.ts"

const { counted, number, sentence } = makeWording("sv")

const days = (count: number) => counted(count, { one: "dag", other: "dagar" })

export const practiceSv = {
  title: "Övningsrum",
  banner: "Övning. Alla är påhittade, ingenting sparas och ingenting skickas.",
  intro:
    "Byt plats i tio minuter. Den som annars är nära ordnar en hög. Den som annars ordnar högen läser en vecka sedd på nära håll. Sedan ser båda vad den andra visste.",
  introMore: "Det finns inget facit och inga poäng. Ingenting mäts om er.",
  draw: (seed) => `Dragning ${seed}`,
  drawMore: "Samma nummer i adressen ger samma övning, också på en annan skärm.",
  again: "Börja om med en annan dragning",
  steps: { label: "Övningens delar", pile: "1. Högen", week: "2. Veckan", both: "3. Båda" },
  back: "Tillbaka till arbetet",
  next: { week: "Vidare till veckan", both: "Vidare till båda" },
  units: { birch: "Övningsenhet Björk", willow: "Övningsenhet Sälg", alder: "Övningsenhet Al" },
  person: (letter) => `Person ${letter}`,
  waits: (when, count) => `väntar sedan ${when} (${days(count)})`,
  age: (years) => `${years} år`,
  saysNothing: "Remissen säger inte mer.",
  pile: {
    who: "För dig som är nära",
    title: "Ordna högen",
    explain: "Åtta väntar på plats på måndag morgon. Du vet bara det som remissen och bedömningen säger. Vem bör få plats först?",
    how: "Dra i handtaget, eller använd knapparna upp och ned.",
    list: "Din ordning",
    up: (letter) => `Flytta person ${letter} upp`,
    down: (letter) => `Flytta person ${letter} ned`,
    moved: (letter, position, of) => `Person ${letter} är nu nr ${position} av ${of}.`,
    atEnd: (letter, position) => `Person ${letter} står redan som nr ${position}.`,
    why: (letter) => `Varför person ${letter} först?`,
    reasons: {
      longest: "Har väntat längst",
      danger: "Det är farligt att vänta",
      home: "Hem, arbete eller barn står på spel",
      now: "Vill nog själv nu",
      hunch: "Något jag inte kan sätta ord på"
    },
    done: "Visa ordningen som datumen ger",
    missing: "Välj en anledning först.",
    law: "Ordningen som datumen ger",
    lawMore:
      "Ordningen står på de beslutade datumen, det tidigaste först. Vid samma datum går den före som har väntat längst, sedan lotten.",
    same: "Du har satt alla i samma ordning som datumen ger.",
    yours: (position) => `du: nr ${position}`,
    latest: (when) => `Senaste start ${when}`,
    assessor: "Vägledningen har inget datum för det här. En bedömare har satt det.",
    movesNothing: (what) => `${what}: ger inget datum i vägledningen. Det kräver individuell bedömning.`,
    otherWay: "Här har du dem omvänt.",
    earlier: (first, second, count) => `${first} före ${second}: ${days(count)} tidigare datum.`,
    seniority: (first, second, count) => `${first} före ${second}: samma datum, och har väntat ${days(count)} längre.`,
    lot: (first, second) => `${first} före ${second}: samma datum och lika lång väntan. Lotten avgjorde.`,
    yourFirst: (letter, reason) => `Du satte person ${letter} först: ”${reason}”`,
    answers: {
      longest: (letter, when) =>
        `Längst har person ${letter} väntat, sedan ${when}. Väntetiden räknas först när två har samma senaste start.`,
      danger:
        "Fara räknas när den har gett ett tidigare beslutat datum. Det som inte kan vänta är akut hjälp, och den står utanför ordningen.",
      home: "Hem, arbete och barn står på vägledningens lista över det som bedöms för var och en. De ger inget datum förrän en bedömare har satt det.",
      now: "Ingen i ordningen får en plats för att vilja mer eller mindre. Att någon ber om hjälp öppnar ett nu-fönster: det säger när någon måste ha talat med personen.",
      hunch: "Det som inte går att säga som ett förhållande eller ett datum når inte högen. Säg det till den som bedömer."
    }
  },
  week: {
    who: "För dig som ordnar högen",
    title: "Läs en persons vecka",
    explain: "Det här är vad de som är där såg och skrev. När skulle du ha ringt, och vilken plats skulle du ha hållit?",
    moment: { title: "En stund", before: "Före", did: "Det som hände", after: "Efter" },
    opens: (trigger) => `Öppnade ett nu-fönster: ${trigger}`,
    confirms: (trigger) => `Bekräftade nu-fönstret: ${trigger}`,
    nothing: "Ingen har skrivit något.",
    day: "Vilken dag skulle du ha ringt?",
    dayMore: "Vi räknar med klockan 10.",
    noDay: "Inte den här veckan",
    place: "Vilken plats skulle du ha hållit?",
    placeFrom: (unit, when) => `${unit}, ledig från ${when}`,
    noPlace: "Ingen",
    done: "Visa veckan som högen såg den",
    missing: "Välj en dag och en plats först.",
    known: "Veckan som högen såg den",
    hours: "Nu-fönstren timme för timme",
    legend: { open: "öppet, men högen visste det inte", heard: "öppet, och högen visste det", call: "du ringer" },
    table: "När högen fick veta det",
    seen: (when) => `Sett ${when}.`,
    heard: (when, after) => `Högen visste det ${when}, ${after} senare.`,
    never: "Nådde inte högen den här veckan.",
    yourCall: (when) => `Du ringer ${when}`,
    noCall: "Du ringer inte den här veckan. Då är det söndag kväll som gäller nedan.",
    before: "Då var nu-fönstret inte öppnat ännu.",
    stillOpen: "Då är nu-fönstret öppet.",
    open: (phase) => `Då är nu-fönstret öppet (${phase}).`,
    closed: "Då är nu-fönstret stängt.",
    knew: "Högen vet om det då.",
    knewNot: "Högen vet inte om det då: ingen i enheten skulle ha haft anledning att ringa.",
    contactBy: (when) => `Någon måste ha talat med personen senast ${when}.`,
    inTime: (left) => `Samtalet kommer i tid, ${left} före det.`,
    tooLate: (late) => `Samtalet kommer ${late} efter det. Det går inte ut över personen.`,
    heardBefore: (left) => `När högen fick veta det var det ${left} kvar.`,
    heardAfter: (late) => `När högen fick veta det hade tiden gått ut för ${late} sedan.`,
    steps: "Timmarna är steg som vi har antagit. Ingen studie mäter hur fort motivation går över.",
    costs: "Vad varje plats skulle ha kostat, och vem",
    costsAt: (when) => `Räknat på det som högen visste ${when}.`,
    kept: "du höll den här",
    keptNone: "Du höll ingen plats.",
    free: "Kostar ingen annan något.",
    uncovered: (letter) => `Person ${letter} står utan plats`,
    moves: (letter, before, after) => `Person ${letter} börjar ${after} i stället för ${before}`,
    daysLate: (before, after) => `${days(after)} för sent${before === after ? "" : ` i stället för ${number(before)}`}`,
    standsBefore: "står före i ordningen",
    standsAfter: "står efter i ordningen"
  },
  both: {
    title: "Vad ni var för sig inte kunde se",
    waiting: "Här står båda sidorna bredvid varandra när båda har svarat.",
    same: (letter) => `Veckan du läste om var veckan för person ${letter} i högen.`,
    therapist: "Det som den som är nära inte kunde se",
    coordinator: "Det som den som ordnar högen inte kunde se",
    before: (count) => (count === 0 ? "Ingen står före i ordningen." : `${number(count)} står före i ordningen:`),
    beforeOne: (letter, when) => `person ${letter}, senaste start ${when}`,
    placed: (unit, when) => sentence(`I förslaget får personen plats på ${unit} från ${when}`),
    notPlaced: "I förslaget får personen ingen plats.",
    soonest: (unit, when) => `Den tidigaste platsen, ${unit} från ${when}, skulle ha kostat:`,
    soonestFree: (unit, when) => `Den tidigaste platsen, ${unit} från ${when}, skulle inte ha kostat någon något.`,
    unheard: "Det här nådde inte högen under veckan:",
    lateHeard: "Det här nådde högen senare än det sågs:",
    lateOne: (what, after) => `${what} (${after} senare)`,
    dates: "Samma person, två datum",
    pileDate: "Från högen",
    nearDate: "Sett på nära håll",
    apart: (count) => `${days(count)} tidigare`,
    position: (position, of) => `nr ${position} av ${of}`,
    nearPosition: (position, of) => `nr ${position} av ${of} om alla sågs på nära håll`,
    stands: "Ordningen följer ändå det beslutade datumet. Det som är sett på nära håll ber om en ny bedömning.",
    talk: "Tala om det här",
    questions: {
      earlier: "Vad kunde ha sagts tidigare, och till vem?",
      ask: "Vad skulle du ha frågat den andra innan du bestämde dig?",
      show: "Vad vill du att den andra ska få se nästa gång?"
    },
    yours: "Det ni valde",
    first: (letter, law) =>
      letter === law
        ? `Först i högen: person ${letter}. Datumen säger detsamma.`
        : `Först i högen: person ${letter}. Datumen säger person ${law}.`,
    call: (day) => `Ringde: ${day}.`,
    callNone: "Ringde inte den här veckan.",
    keep: (unit) => `Höll: ${unit}.`,
    keepNone: "Höll ingen plats."
  },
  weeks: {
    arm: {
      coffee: "Steg upp före alla andra och kokade kaffe till huset.",
      arm: "Visade mig armen på rummet. Injicerar nu. Rökte bara förut.",
      moment: "Sa: ”Jag vill in nu.”",
      momentBefore: "Systern ringde och ville komma på besök.",
      momentDid: "Gick fram och tillbaka i korridoren i en timme. Knackade på hos oss och sa: ”Jag vill in nu.”",
      momentAfter: "Vi satt i köket till midnatt. Sov efteråt.",
      bag: "Frågade igen vid middagen. ”Ja. Väskan är packad.”",
      brother: "Brodern kan köra på måndag.",
      away: "Inte hemma i natt. Svarar inte i telefon.",
      back: "Kom hem. Ville vara i fred. Väskan står kvar."
    },
    letter: {
      letter: "Brev från hyresvärden: måste flytta ut till nyår.",
      bottles: "Räknade flaskor tillsammans med mig: minst 26 enheter per dygn, inte 12.",
      moment: "Ringde kommunen tillsammans med mig.",
      momentBefore: "Brevet låg på bordet när jag kom.",
      momentDid: "Kastade det, tog upp det igen och bad mig läsa det högt.",
      momentAfter: "Ringde kommunen tillsammans med mig. Fick en tid nästa vecka.",
      night: "Ringde jourtelefonen sent på kvällen: ”Kan någon hjälpa mig?”",
      breakfast: "Åt frukost för första gången på fyra dagar.",
      again: "Frågade igen. ”Ja, fortfarande.”",
      sister: "Systern kom på besök. Hon kan följa med på tisdag."
    }
  }
} satisfies CatalogueLike<typeof practiceNb>
