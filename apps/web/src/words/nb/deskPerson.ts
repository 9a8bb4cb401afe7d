import { makeWording } from "../wording.ts"

const { capital, counted, sentence } = makeWording("nb")

/** The person beside the queues: the two dates on one axis, what was decided, what is looked at again, what could not be settled, what is shared. */
export const deskPersonNb = {
  axis: {
    title: "Datoene på én linje",
    today: "i dag",
    decided: (when: string) => `Vedtatt ${when}`,
    guide: (when: string) => `Veilederen ${when}`,
    near: (when: string) => `Sett nærfra ${when}`,
    start: (when: string) => `Foreslått start ${when}`,
    given: (state: string, when: string) => `${capital(state)}, start ${when}`,
    window: (what: string, from: string, to: string) => `${what}: ${from} til ${to}`
  },
  print: "Skriv ut",
  letter: "Brev til personen",
  news: "Nytt om denne personen",
  showNews: "Vis det nye",
  decisions: {
    title: "Vedtak",
    none: "Ingenting er vedtatt ennå.",
    granted: (decided: string, latest: string | undefined) =>
      latest === undefined ? `${decided}: rett innvilget` : `${decided}: rett innvilget, seneste start ${latest}`,
    refused: (decided: string) => `${decided}: rett avslått`,
    elsewhere: "vedtatt før henvisningen kom hit",
    told: (when: string) => `Personen ble fortalt det ${when}`,
    notTold: "Det er ikke registrert at personen er fortalt dette.",
    tellToday: "Fortalt i dag",
    tellOther: "Fortalt en annen dag",
    toldOn: "Dagen personen ble fortalt det",
    save: "Lagre",
    saved: "Lagret: personen er fortalt vedtaket.",
    earlier: (count: number) => `Tidligere vedtak (${count})`,
    reasons: "Begrunnelse til personen"
  },
  breach: {
    ahead: "Hvis fristen ikke kan holdes",
    open: "Si fra, eller prøv noe annet",
    tellAgain: "Fortalt på nytt",
    past: (when: string) => `Over fristen siden ${when}`,
    notTold: "Det er ikke registrert at personen har fått vite det.",
    told: (when: string, how: string | undefined) => `Fikk vite det ${when}${how === undefined ? "" : `, ${how}`}`,
    toldOn: "Dagen personen fikk vite det",
    how: "Hvordan",
    saveTold: "Har fortalt det",
    ofDate: (when: string) => `om fristen ${when}`,
    tried: "Hva annet som prøves",
    tryMore: "Prøv også:",
    since: (when: string) => `fra ${when}`,
    remedies: {
      "other-place": "En annen plass",
      "bought-elsewhere": "Plass kjøpt et annet sted",
      "breach-notified": "Brudd meldt til Helfo"
    },
    outcome: "Hva kom ut av det?",
    outcomeOf: (what: string) => `Hva kom ut av det: ${what}`,
    outcomes: { found: "fant plass", "none-found": "fant ingen plass", "person-said-no": "personen sa nei" },
    ended: (what: string, when: string) => `${capital(what)} (${when})`,
    movesNobody: "Dette flytter ingen i bunken. Personen leser det på siden sin."
  },
  reassessment: {
    title: "Ny vurdering av datoen",
    none: "Ingen har bedt om at datoen vurderes på nytt.",
    ask: "Be om ny vurdering",
    askWith: (facts: string, guide: string, count: number) =>
      `De nære har sett: ${facts}. Det gir veilederens dato ${sentence(`${guide}, ${counted(count, { one: "dag", other: "dager" })} før den vedtatte`)}`,
    sendsWith: "Sendes med denne begrunnelsen:",
    writeOwn: "Skriv begrunnelsen selv",
    reason: "Hvorfor skal datoen vurderes på nytt?",
    send: "Send",
    open: (due: string) => `En vurderer skal svare innen ${due}.`,
    overdue: (due: string) => `Svaret skulle ha kommet ${due}.`,
    asked: (who: string, when: string) => `Bedt om av ${who}, ${when}`,
    byNote: "Åpnet av et kontekstnotat",
    restsOn: (facts: string) => `Bygger på: ${facts}`,
    waitsForReply: (who: string, due: string) => `${capital(who)} er spurt, svar innen ${due}.`,
    answered: {
      "new-decision": (when: string) => `Ny dato vedtatt ${when}`,
      kept: (when: string) => `Datoen står, avgjort ${when}`,
      question: (when: string) => `Spurt tilbake ${when}`
    },
    reply: (who: string, when: string) => `Svar fra ${who}, ${when}`,
    onlyAssessor: "Bare en vurderer kan svare.",
    answerAs: "Svar",
    newDate: "Ny dato",
    keep: "Behold datoen",
    askBack: "Spør tilbake",
    latestStart: "Ny seneste start",
    guideSays: (when: string) => `Med det de nære har sett, gir veilederen ${when}.`,
    reasonsToPerson: "Begrunnelse til personen",
    reasonsHint: "Personen får lese dette. Skriv slik at det kan forstås.",
    restsOnCircumstances: "Forhold som vedtaket bygger på",
    keptReason: "Hvorfor står datoen?",
    question: "Hva lurer du på?",
    to: "Hvem spør du?",
    decide: "Vedta ny dato",
    keepSend: "Lagre at datoen står",
    askSend: "Send spørsmålet",
    cancel: "Avbryt",
    saved: {
      asked: "Sendt: en vurderer er bedt om å se på datoen igjen.",
      decided: "Lagret: ny dato er vedtatt. Husk å fortelle det til personen.",
      kept: "Lagret: datoen står.",
      question: "Spørsmålet er sendt."
    },
    missingDate: "Velg en dato",
    missingText: "Skriv en begrunnelse",
    missingQuestion: "Skriv hva du lurer på",
    earlier: (count: number) => `Tidligere vurderinger (${count})`
  },
  disagreement: {
    title: "Uenighet som er løftet",
    none: "Ingen uenighet er løftet.",
    unseen: "Personen får ikke se dette på sin side.",
    open: "Løft uenigheten",
    about: "Hva er dere uenige om?",
    forum: "Hvor skal den avgjøres?",
    owner: "Hvem har ansvaret?",
    due: "Avgjøres innen",
    send: "Løft den",
    at: (forum: string, owner: string, due: string) => `${capital(forum)}, ${owner} har ansvaret, avgjøres innen ${due}`,
    overdue: (due: string) => `Skulle vært avgjort ${due}`,
    settle: "Avgjør",
    outcome: "Hva ble det til?",
    settled: (outcome: string, when: string) => `${capital(outcome)}, ${when}`,
    saved: "Lagret: uenigheten er løftet.",
    savedSettled: "Lagret: uenigheten er avgjort.",
    notDecided: "Ingen ny dato er vedtatt etter at uenigheten ble løftet.",
    needsAnswer: "Spørsmålet om ny vurdering må besvares først.",
    missingAbout: "Velg minst ett forhold",
    missingDue: "Velg en dag som ikke er passert"
  },
  forums: {
    "intake-meeting": "inntaksmøtet",
    "dispute-forum": "det lokale tvisteforumet",
    "responsibility-group": "ansvarsgruppen",
    "unit-leader": "lederen for enheten"
  },
  settlings: {
    "new-decision": "ny dato vedtatt",
    kept: "datoen står",
    withdrawn: "trukket tilbake",
    appealed: "klaget videre"
  },
  shared: {
    title: "Det personen og de nære lar enheten lese",
    consents: "Samtykker",
    noConsents: "Personen har ikke gitt noe samtykke.",
    given: (when: string, how: string) => `gitt ${when}, ${how}`,
    withdrawn: (when: string) => `trukket tilbake ${when}`,
    nothing: "Ingenting fra planen eller av øyeblikk er delt med enheten.",
    wants: "Med personens egne ord",
    goals: "Mål",
    now: "Der vi er nå",
    moment: (when: string) => `Øyeblikk ${when}`,
    antecedent: "Før",
    behaviour: "Hva skjedde",
    consequence: "Etter"
  },
  consentScopes: {
    "referral-to-near": "De nære kan lese henvisning og vedtak",
    "near-to-place": "Stedet som gir plass, kan lese det de nære deler"
  },
  consentWays: { "signed-in": "innlogget", "in-writing": "skriftlig", "by-word": "muntlig" },
  failed: {
    changed: "Noen har endret dette mens du skrev. Se på det som står nå, og prøv igjen.",
    notAllowed: "Dette kan du ikke gjøre i rollen din.",
    refused: "Tjenesten tok ikke imot dette:",
    down: "Får ikke kontakt med tjenesten. Ingenting er lagret. Det du skrev, står her fortsatt."
  }
}
