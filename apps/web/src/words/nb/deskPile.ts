import { makeWording } from "../wording.ts"

const { counted, form, number } = makeWording("nb")

/** The left side of the desk: what has changed, who is over the deadline, whose sights differ, what is owed. */
export const deskPileNb = {
  onlyChanged: (count: number) => `Endret (${number(count)})`,
  condition: "Tilstand",
  everyCondition: "Alle tilstander",
  lane: "Kø",
  everyLane: "Alle køer",
  withCount: (name: string, count: number) => `${name} (${number(count)})`,
  part: (count: number) => `De første ${number(count)}. Henter resten …`,
  atLeast: (count: number) => `${number(count)}+`,
  held: (count: number) => `${counted(count, { one: "endring", other: "endringer" })}, vis`,
  showMore: (rest: number) => `Vis flere (${number(rest)} til)`,
  since: {
    title: (when: string) => `Siden ${when}:`,
    nothing: (when: string) => `Ingenting er endret siden ${when}.`,
    fresh: (count: number) => `${number(count)} ${form(count, { one: "ny", other: "nye" })}`,
    up: (count: number) => `${number(count)} opp`,
    down: (count: number) => `${number(count)} ned`,
    dated: (count: number) => counted(count, { one: "ny dato", other: "nye datoer" }),
    gone: (count: number) => `${number(count)} ute`,
    markSeen: "Merk som sett",
    whoIsGone: "Hvem er ute av køen?",
    more: (count: number) => `og ${number(count)} til`,
    isNew: "Ny",
    movedUp: (places: number) => `opp ${number(places)}`,
    movedDown: (places: number) => `ned ${number(places)}`,
    wasDueOn: (when: string) => `ny dato, var ${when}`,
    hadNoDate: "har fått dato"
  },
  overdue: {
    count: (count: number) => `${number(count)} over fristen`,
    oldest: (when: string) => `den eldste siden ${when}`,
    untold: (count: number) => (count === 0 ? "alle har fått vite det" : `${number(count)} har ikke fått vite det`),
    untried: (count: number) => (count === 0 ? "noe annet prøves for alle" : `${number(count)} uten at noe annet prøves`),
    notTold: "har ikke fått vite det",
    told: (when: string) => `fikk vite det ${when}`,
    tried: (what: string) => `Prøves nå: ${what}`,
    nothingTried: "Ikke noe annet prøves",
    tell: "Har fortalt det",
    tellFor: (id: string) => `Si at ${id} har fått vite det`,
    toldHow: "Fortalt i dag, hvordan?",
    try: "Prøv noe annet",
    tryFor: (id: string) => `Si hva annet som prøves for ${id}`,
    tryWhat: "Hva prøves?",
    cancel: "Avbryt",
    recorded: (id: string) => `Lagret for ${id}.`,
    refused: {
      "no-date": "Personen har ingen dato som gjelder.",
      "date-kept": "Personen har sagt ja til en plass innen fristen.",
      "tried-already": "Dette prøves allerede.",
      ended: "Ventetiden er avsluttet."
    },
    remedies: { "other-place": "en annen plass", "bought-elsewhere": "plass kjøpt et annet sted", "breach-notified": "brudd meldt" }
  },
  tensions: {
    title: "Ulike sikt",
    none: "Bunken og de nære vet det samme om alle.",
    noneMore: "Her står de som de nære vet noe annet om, så snart noen har skrevet det.",
    explain: "Der det de nære har sett, skiller seg mest fra det bunken vet. Det flytter ingen: bare en vurderer kan sette ny dato.",
    days: (count: number) => `${counted(count, { one: "dag", other: "dager" })} tidligere sett nærfra`,
    onlyNear: "dato bare sett nærfra",
    places: (pile: number, near: number) => `nr. ${number(pile)} i bunken, nær: ${number(near)}`,
    guide: (guide: string, decided: string) => `Veilederen gir ${guide}, vedtatt er ${decided}`,
    individually: (what: string) => `Krever individuell vurdering: ${what}`
  },
  owed: {
    title: "Å gjøre",
    none: "Ingen venter på noe fra noen.",
    noneSo: "Ingenting venter som passer med det du ser etter.",
    late: (count: number) => `${number(count)} over tiden`,
    lateOnly: (count: number) => `Over tiden (${number(count)})`,
    owner: "Hvem skal gjøre det?",
    everyOwner: "Alle som skal gjøre noe",
    by: (who: string) => `gjøres av ${who}`,
    lateBy: (distance: string, when: string) => `${distance} over tiden, frist ${when}`,
    dueWithin: (distance: string, when: string) => `innen ${distance}, ${when}`,
    dueOn: (when: string, left: string) => `${when}, ${left}`,
    kinds: {
      acknowledgement: "Si at henvisningen er mottatt",
      assessment: "Vurdere retten",
      "answer-to-question": "Svare på spørsmål om henvisningen",
      "answer-to-approach": "Svare den som ba om hjelp",
      "decision-telling": "Fortelle personen om vedtaket",
      "reassessment-answer": "Svare på spørsmål om ny vurdering",
      "question-reply": "Svare vurdereren",
      "disagreement-settling": "Avklare uenighet",
      "breach-telling": "Fortelle personen at fristen er brutt",
      "breach-remedy": "Prøve noe annet når fristen er brutt",
      contact: "Snakke med personen",
      "vacancy-confirmation": "Bekrefte at plassen er ledig",
      "vacancy-question": "Svare på spørsmål om plassen",
      "offer-answer": "Svare på tilbudet",
      arrival: "Si om personen kom",
      "next-step": "Bestemme neste steg",
      "emergency-review": "Gå gjennom nødtilgang"
    }
  }
}
