import type { CatalogueLike } from "../Words.ts"
import { makeServiceName } from "../services.ts"
import type { sessionNb } from "../nb/session.ts"

/** Services in words: the unit that gives places has one in each language. */
export const serviceNameEn = makeServiceName({ "coordination-unit": "Coordination unit" })

export const sessionEn = {
  title: "Sign in",
  signIn: "Sign in",
  refused: "You could not be signed in. You can try again.",
  leaves: "You are sent to the sign-in and come back here.",
  role: "Role",
  roles: {
    coordinator: "intake coordinator",
    assessor: "assessor",
    nearby: "the one who is there",
    "unit-staff": "treatment unit",
    person: "the person",
    service: "another system",
    auditor: "oversight and audit"
  },
  actingAs: (role, service) => (service === undefined || service === "self" ? role : `${role}, ${serviceNameEn(service)}`),
  serviceName: serviceNameEn,
  chooseRole: "Which role are you in now?",
  changeRole: "Change role",
  signOut: "Sign out",
  practice: "Practice room",
  account: "Signed in",
  noRoom: "There is no page for this role. Other systems use the API.",
  over: {
    title: "You are signed out",
    explain: "What you have written is still on the page. Sign in again in the same role to go on.",
    another: "You are signed in as someone else than before. The page is loaded anew.",
    inNewTab: "Sign in in a new tab",
    comeBack: "Come back here afterwards."
  },
  development: {
    title: "Who do you want to be?",
    explain: "For synthetic data on this machine only. Nothing is checked.",
    service: "Service",
    person: "The person",
    unit: "Unit",
    choose: "Choose",
    enter: "Enter",
    missing: "Choose this first",
    failed: "You could not be signed in. Try again."
  }
} satisfies CatalogueLike<typeof sessionNb>
