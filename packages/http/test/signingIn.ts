import type { AccessRole, Actor } from "@samsyn/application"
import { Effect, Layer, Redacted } from "effect"
import { layerDevelopmentSignIn, type SignedIn, SignIn } from "../src/index.ts"

/** The access role of those who work in a profession, in these tests. */
const roleOf: Readonly<Record<string, AccessRole>> = {
  "milieu-therapist": "nearby",
  gp: "service",
  coordinator: "coordinator",
  "intake-coordinator": "coordinator",
  leader: "coordinator",
  assessor: "assessor",
  "unit-staff": "unit-staff",
  person: "person",
  auditor: "auditor"
}

/** Someone who works in a profession at a service, in the access role that goes with it; `own` says what else is known of them. */
export function actorOf(observer: Actor["observer"], own: Partial<Actor> = {}): Actor {
  return { subject: `${observer.role} of ${observer.service}`, role: roleOf[observer.role] ?? "nearby", observer, ...own }
}

export const coordinator = actorOf({ role: "coordinator", service: "koordineringsenheten" })
export const assessor = actorOf({ role: "assessor", service: "vurderingsenheten" })
export const therapist = actorOf({ role: "milieu-therapist", service: "solbakken-bofellesskap" })
export const auditor = actorOf({ role: "auditor", service: "tilsynet" })
export const thePerson = (personKey: string) => actorOf({ role: "person", service: "self" }, { subject: personKey, personKey })
export const unitStaffOf = (...unitIds: ReadonlyArray<string>) =>
  actorOf({ role: "unit-staff", service: "nordlys-rusklinikk" }, { unitIds })

/** A token that says in so many words who sends it, and until when it holds, in milliseconds since 1970. */
export function tokenOf(actor: Actor, until = Number.MAX_SAFE_INTEGER): string {
  return Buffer.from(JSON.stringify({ actor, until })).toString("base64url")
}

/** Sign-in by such tokens, as an embedding server would give its own; by anything else as in development. */
export const layerTestSignIn = Layer.effect(
  SignIn,
  Effect.map(SignIn, ({ whoIs }) =>
    SignIn.by((credentials) => {
      const signedIn = credentials.bearer === undefined ? undefined : saidIn(Redacted.value(credentials.bearer))
      return signedIn === undefined ? whoIs(credentials) : Effect.succeed(signedIn)
    })
  )
).pipe(Layer.provide(layerDevelopmentSignIn))

function saidIn(token: string): SignedIn | undefined {
  try {
    const { actor, until } = JSON.parse(Buffer.from(token, "base64url").toString()) as { readonly actor: Actor; readonly until: number }
    return { actors: [actor], until, kind: "oidc" }
  } catch {
    return undefined
  }
}

/** The headers of someone who says what they ask for. */
export function headersOf(actor: Actor, purpose: string = purposeOf[actor.role]): Record<string, string> {
  return { authorization: `Bearer ${tokenOf(actor)}`, "samsyn-purpose": purpose }
}

const purposeOf: Readonly<Record<AccessRole, string>> = {
  coordinator: "allocation",
  assessor: "allocation",
  nearby: "care",
  "unit-staff": "care",
  service: "care",
  person: "own",
  auditor: "audit"
}
