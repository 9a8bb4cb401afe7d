import type { Actor } from "@samsyn/application"
import type { FaultAnswer } from "@samsyn/contract"
import { audiences } from "@samsyn/core"
import { audienceOf } from "./audienceOf.ts"
import { ownMember, type Said } from "./namedIn.ts"

/** Where a body says who does what it tells of. Who consented or to whom something goes is another matter. */
const doers = [["by"], ["breach", "by"]] as const

/**
 * What a request says about its sender that is not so: that someone else does it, or that it is for another audience than theirs. What is missing, or has another
 * shape, is for its schema to refuse.
 */
export function othersThanSender({ body, query }: Said, actor: Actor): ReadonlyArray<FaultAnswer> {
  const faults = doers.flatMap((path) => (isAnother(path.reduce<unknown>(ownMember, body), actor) ? [fault(path, doneByAnother)] : []))
  const audience = audiences.find((known) => known === ownMember(query, "audience"))
  return audience === undefined || audience === audienceOf(actor.role) ? faults : [...faults, fault(["audience"], notTheirs)]
}

const doneByAnother = { code: "not-the-sender", message: "Whoever is signed in does it, in the role and service that they have" }
const notTheirs = { code: "not-your-audience", message: "Another audience than that of the role in which you act" }

function fault(path: ReadonlyArray<string>, what: { readonly code: string; readonly message: string }): FaultAnswer {
  return { path: `/${path.join("/")}`, ...what }
}

function isAnother(doer: unknown, { observer }: Actor): boolean {
  const [role, service] = [ownMember(doer, "role"), ownMember(doer, "service")]
  return typeof role === "string" && typeof service === "string" && (role !== observer.role || service !== observer.service)
}
