import type { MeAnswer } from "@samsyn/contract"
import { formatInstant } from "@samsyn/core"
import type { SignedIn } from "../access/SignIn.ts"

/** What someone who is signed in is told of it. All roles are of one subject. */
export function toldOf({ actors, kind, until }: SignedIn): MeAnswer {
  const [first] = actors
  if (first === undefined) throw new Error("whoever is signed in has a role")
  return { kind, subject: first.subject, roles: actors.map(({ subject: _, ...role }) => role), until: formatInstant(until) }
}
