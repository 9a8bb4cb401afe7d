import type { CatalogueLike } from "../Words.ts"
import { makeServiceName } from "../services.ts"
import type { sessionNb } from "../nb/session.ts"

/** Services in words: the unit that gives places has one in each language. */
export const serviceNameSv = makeServiceName({ "coordination-unit": "Samordningsenheten" })

export const sessionSv = {
  title: "Logga in",
  signIn: "Logga in",
  refused: "Inloggningen gick inte. Du kan försöka igen.",
  leaves: "Du skickas till inloggningen och kommer tillbaka hit.",
  role: "Roll",
  roles: {
    coordinator: "intagskoordinator",
    assessor: "bedömare",
    nearby: "den som är där",
    "unit-staff": "behandlingsenhet",
    person: "personen själv",
    service: "annat system",
    auditor: "tillsyn och revision"
  },
  actingAs: (role, service) => (service === undefined || service === "self" ? role : `${role}, ${serviceNameSv(service)}`),
  serviceName: serviceNameSv,
  chooseRole: "Vilken roll har du nu?",
  changeRole: "Byt roll",
  signOut: "Logga ut",
  practice: "Övningsrum",
  account: "Inloggad",
  noRoom: "Den här rollen har ingen sida här. Andra system använder API:et.",
  over: {
    title: "Du är utloggad",
    explain: "Det du har skrivit står kvar på sidan. Logga in igen i samma roll för att gå vidare.",
    another: "Du är inloggad som någon annan än förut. Sidan laddas om.",
    inNewTab: "Logga in i en ny flik",
    comeBack: "Kom tillbaka hit efteråt."
  },
  development: {
    title: "Vem vill du vara?",
    explain: "Bara för syntetiska data på den här datorn. Ingenting kontrolleras.",
    service: "Verksamhet",
    person: "Personen",
    unit: "Enhet",
    choose: "Välj",
    enter: "Gå in",
    missing: "Välj detta först",
    failed: "Inloggningen gick inte. Försök igen."
  }
} satisfies CatalogueLike<typeof sessionNb>
