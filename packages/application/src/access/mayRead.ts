import type { ConsentScope } from "@samsyn/casework"
import type { AccessRule } from "./AccessRule.ts"
import { accessRules } from "./accessRules.ts"
import type { AccessRole, Purpose } from "./Actor.ts"
import type { Blocked } from "./blockAgainst.ts"
import type { Permission } from "./permissions.ts"
import type { Relation } from "./relationsOf.ts"

/** What is asked, by whom, what for, and how they stand to whom it is about. */
export interface AccessQuestion {
  readonly role: AccessRole
  readonly permission: Permission
  readonly purpose: Purpose
  readonly relations: ReadonlySet<Relation>
  /** The consents of the person that are in force. */
  readonly consents: ReadonlySet<ConsentScope>
  /** How the person has closed out whoever asks. */
  readonly blocked: Blocked
}

/** Why nothing is opened: how far the rule came that came furthest. */
export const refusals = ["not-for-role", "no-relation", "other-purpose", "no-consent", "blocked"] as const

/** `because` is the code of the rule that allows it, or of why none does. */
export type AccessAnswer =
  | { readonly tag: "allowed"; readonly because: string }
  | { readonly tag: "refused"; readonly because: (typeof refusals)[number] }

/**
 * Whether someone may read, or do, what they ask for: whether any rule of the table allows it.
 *
 * Fails: never. What no rule allows is refused.
 * Laws: see mayRead.laws.test.ts — a block never opens, nor does taking a consent back; who stands in no relation is never let through to a person.
 */
export function mayRead(question: AccessQuestion, rules: ReadonlyArray<AccessRule> = accessRules): AccessAnswer {
  const own = rules.filter(({ permissions, roles }) => permissions.includes(question.permission) && roles.includes(question.role))
  const allowing = own.find((rule) => whyNot(rule, question) === undefined)
  if (allowing !== undefined) return { tag: "allowed", because: allowing.code }
  const whys = new Set(own.map((rule) => whyNot(rule, question)))
  return { tag: "refused", because: refusals.findLast((why) => whys.has(why)) ?? "not-for-role" }
}

/** Why a rule for the role and the permission does not open; undefined where it does. */
function whyNot(rule: AccessRule, question: AccessQuestion): (typeof refusals)[number] | undefined {
  if (!question.relations.has(rule.relation)) return "no-relation"
  if (!rule.purposes.includes(question.purpose)) return "other-purpose"
  if (rule.consent !== undefined && !question.consents.has(rule.consent)) return "no-consent"
  return closes(rule.closedBy, question.blocked) ? "blocked" : undefined
}

function closes(closedBy: AccessRule["closedBy"], blocked: Blocked): boolean {
  if (blocked === "not" || closedBy === "no-block") return false
  return closedBy === "any-block" || blocked === "by-name"
}
