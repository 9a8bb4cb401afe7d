import type { deskPersonNb } from "../nb/deskPerson.ts"
import type { CatalogueLike } from "../Words.ts"
import { makeWording } from "../wording.ts"

const { capital, counted, sentence } = makeWording("sv")

export const deskPersonSv = {
  axis: {
    title: "Datumen på en linje",
    today: "i dag",
    decided: (when) => `Beslutat ${when}`,
    guide: (when) => `Vägledningen ${when}`,
    near: (when) => `Sett nära ${when}`,
    start: (when) => `Föreslagen start ${when}`,
    given: (state, when) => `${capital(state)}, start ${when}`,
    window: (what, from, to) => `${what}: ${from} till ${to}`
  },
  print: "Skriv ut",
  letter: "Brev till personen",
  news: "Nytt om den här personen",
  showNews: "Visa det nya",
  decisions: {
    title: "Beslut",
    none: "Inget är beslutat ännu.",
    granted: (decided, latest) =>
      latest === undefined ? `${decided}: rätt beviljad` : `${decided}: rätt beviljad, senaste start ${latest}`,
    refused: (decided) => `${decided}: rätt avslagen`,
    elsewhere: "beslutat innan remissen kom hit",
    told: (when) => `Personen fick veta det ${when}`,
    notTold: "Det är inte registrerat att personen har fått veta detta.",
    tellToday: "Berättat i dag",
    tellOther: "Berättat en annan dag",
    toldOn: "Dagen då personen fick veta det",
    save: "Spara",
    saved: "Sparat: personen har fått veta beslutet.",
    earlier: (count) => `Tidigare beslut (${count})`,
    reasons: "Motivering till personen"
  },
  breach: {
    ahead: "Om tidsgränsen inte kan hållas",
    open: "Säg till, eller pröva något annat",
    tellAgain: "Berättat på nytt",
    past: (when) => `Över tidsgränsen sedan ${when}`,
    notTold: "Det är inte registrerat att personen har fått veta det.",
    told: (when, how) => `Fick veta det ${when}${how === undefined ? "" : `, ${how}`}`,
    toldOn: "Dagen personen fick veta det",
    how: "Hur",
    saveTold: "Har berättat det",
    ofDate: (when) => `om tidsgränsen ${when}`,
    tried: "Vad annat som prövas",
    tryMore: "Pröva också:",
    since: (when) => `från ${when}`,
    remedies: {
      "other-place": "En annan plats",
      "bought-elsewhere": "Plats köpt någon annanstans",
      "breach-notified": "Överskridandet anmält till Helfo"
    },
    outcome: "Vad ledde det till?",
    outcomeOf: (what) => `Vad ledde det till: ${what}`,
    outcomes: { found: "hittade plats", "none-found": "hittade ingen plats", "person-said-no": "personen sa nej" },
    ended: (what, when) => `${capital(what)} (${when})`,
    movesNobody: "Det här flyttar ingen i högen. Personen läser det på sin sida."
  },
  reassessment: {
    title: "Ny bedömning av datumet",
    none: "Ingen har bett om att datumet bedöms på nytt.",
    ask: "Be om ny bedömning",
    askWith: (facts, guide, count) =>
      `De nära har sett: ${facts}. Det ger vägledningens datum ${sentence(`${guide}, ${counted(count, { one: "dag", other: "dagar" })} före det beslutade`)}`,
    sendsWith: "Skickas med den här motiveringen:",
    writeOwn: "Skriv motiveringen själv",
    reason: "Varför ska datumet bedömas på nytt?",
    send: "Skicka",
    open: (due) => `En bedömare ska svara senast ${due}.`,
    overdue: (due) => `Svaret skulle ha kommit ${due}.`,
    asked: (who, when) => `Begärt av ${who}, ${when}`,
    byNote: "Öppnat av en kontextanteckning",
    restsOn: (facts) => `Bygger på: ${facts}`,
    waitsForReply: (who, due) => `${capital(who)} är tillfrågad, svar senast ${due}.`,
    answered: {
      "new-decision": (when) => `Nytt datum beslutat ${when}`,
      kept: (when) => `Datumet står kvar, avgjort ${when}`,
      question: (when) => `Frågat tillbaka ${when}`
    },
    reply: (who, when) => `Svar från ${who}, ${when}`,
    onlyAssessor: "Bara en bedömare kan svara.",
    answerAs: "Svar",
    newDate: "Nytt datum",
    keep: "Behåll datumet",
    askBack: "Fråga tillbaka",
    latestStart: "Ny senaste start",
    guideSays: (when) => `Med det som de nära har sett ger vägledningen ${when}.`,
    reasonsToPerson: "Motivering till personen",
    reasonsHint: "Personen får läsa detta. Skriv så att det går att förstå.",
    restsOnCircumstances: "Omständigheter som beslutet bygger på",
    keptReason: "Varför står datumet kvar?",
    question: "Vad undrar du?",
    to: "Vem frågar du?",
    decide: "Besluta nytt datum",
    keepSend: "Spara att datumet står kvar",
    askSend: "Skicka frågan",
    cancel: "Avbryt",
    saved: {
      asked: "Skickat: en bedömare är ombedd att se på datumet igen.",
      decided: "Sparat: nytt datum är beslutat. Kom ihåg att berätta det för personen.",
      kept: "Sparat: datumet står kvar.",
      question: "Frågan är skickad."
    },
    missingDate: "Välj ett datum",
    missingText: "Skriv en motivering",
    missingQuestion: "Skriv vad du undrar",
    earlier: (count) => `Tidigare bedömningar (${count})`
  },
  disagreement: {
    title: "Oenighet som har lyfts",
    none: "Ingen oenighet har lyfts.",
    unseen: "Personen ser inte detta på sin sida.",
    open: "Lyft oenigheten",
    about: "Vad är ni oeniga om?",
    forum: "Var ska den avgöras?",
    owner: "Vem har ansvaret?",
    due: "Avgörs senast",
    send: "Lyft den",
    at: (forum, owner, due) => `${capital(forum)}, ${owner} har ansvaret, avgörs senast ${due}`,
    overdue: (due) => `Skulle ha avgjorts ${due}`,
    settle: "Avgör",
    outcome: "Vad blev det?",
    settled: (outcome, when) => `${capital(outcome)}, ${when}`,
    saved: "Sparat: oenigheten har lyfts.",
    savedSettled: "Sparat: oenigheten är avgjord.",
    notDecided: "Inget nytt datum är beslutat sedan oenigheten lyftes.",
    needsAnswer: "Frågan om ny bedömning måste besvaras först.",
    missingAbout: "Välj minst en omständighet",
    missingDue: "Välj en dag som inte har passerat"
  },
  forums: {
    "intake-meeting": "intagningsmötet",
    "dispute-forum": "det lokala forumet för beslut i tvister",
    "responsibility-group": "ansvarsgruppen",
    "unit-leader": "enhetens chef"
  },
  settlings: {
    "new-decision": "nytt datum beslutat",
    kept: "datumet står kvar",
    withdrawn: "återkallad",
    appealed: "överklagad"
  },
  shared: {
    title: "Det som personen och de nära låter enheten läsa",
    consents: "Samtycken",
    noConsents: "Personen har inte gett något samtycke.",
    given: (when, how) => `givet ${when}, ${how}`,
    withdrawn: (when) => `återtaget ${when}`,
    nothing: "Inget från planen eller av stunder är delat med enheten.",
    wants: "Med personens egna ord",
    goals: "Mål",
    now: "Där vi är nu",
    moment: (when) => `Stund ${when}`,
    antecedent: "Före",
    behaviour: "Vad hände",
    consequence: "Efter"
  },
  consentScopes: {
    "referral-to-near": "De nära kan läsa remiss och beslut",
    "near-to-place": "Stället som ger plats kan läsa det som de nära delar"
  },
  consentWays: { "signed-in": "inloggad", "in-writing": "skriftligt", "by-word": "muntligt" },
  failed: {
    changed: "Någon har ändrat detta medan du skrev. Se på det som står nu och försök igen.",
    notAllowed: "Detta kan du inte göra i din roll.",
    refused: "Tjänsten tog inte emot detta:",
    down: "Får ingen kontakt med tjänsten. Inget är sparat. Det du skrev står kvar här."
  }
} satisfies CatalogueLike<typeof deskPersonNb>
