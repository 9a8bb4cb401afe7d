import { makeServiceName } from "../services.ts"

/** Services in words: the unit that gives places has one in each language. */
export const serviceNameNb = makeServiceName({ "coordination-unit": "Koordineringsenheten" })

/** Signing in and out, and the frame around every room. */
export const sessionNb = {
  title: "Logg inn",
  signIn: "Logg inn",
  refused: "Innloggingen gikk ikke. Du kan prøve igjen.",
  leaves: "Du sendes til innloggingen og kommer tilbake hit.",
  role: "Rolle",
  roles: {
    coordinator: "inntakskoordinator",
    assessor: "vurderer",
    nearby: "den som er der",
    "unit-staff": "behandlingsenhet",
    person: "personen selv",
    service: "annet system",
    auditor: "tilsyn og revisjon"
  },
  actingAs: (role: string, service: string | undefined) =>
    service === undefined || service === "self" ? role : `${role}, ${serviceNameNb(service)}`,
  serviceName: serviceNameNb,
  chooseRole: "Hvilken rolle har du nå?",
  changeRole: "Bytt rolle",
  signOut: "Logg ut",
  practice: "Øvelsesrom",
  account: "Innlogget",
  noRoom: "Denne rollen har ingen side her. Andre systemer bruker API-et.",
  over: {
    title: "Du er logget ut",
    explain: "Det du har skrevet, står fortsatt på siden. Logg inn igjen i samme rolle for å gå videre.",
    another: "Du er logget inn som en annen enn før. Siden lastes på nytt.",
    inNewTab: "Logg inn i en ny fane",
    comeBack: "Kom tilbake hit etterpå."
  },
  development: {
    title: "Hvem vil du være?",
    explain: "Bare for syntetiske data på denne maskinen. Ingenting blir kontrollert.",
    service: "Tjeneste",
    person: "Personen",
    unit: "Enhet",
    choose: "Velg",
    enter: "Gå inn",
    missing: "Velg dette først",
    failed: "Innloggingen gikk ikke. Prøv igjen."
  }
}
