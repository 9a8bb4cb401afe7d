import type { ConsentScope } from "@samsyn/casework"
import type { AccessRole, Purpose } from "./Actor.ts"
import type { Permission } from "./permissions.ts"
import type { Relation } from "./relationsOf.ts"

/** Which blocks close what a rule opens: any, only one that names whoever asks, or none. */
export type ClosedBy = "any-block" | "block-by-name" | "no-block"

/** One row of the table of who may do what: those in one of the roles, who stand in the relation, may what the permissions name. Nothing else is allowed. */
export interface AccessRule {
  /** Names the rule in the access log. */
  readonly code: string
  readonly roles: ReadonlyArray<AccessRole>
  readonly relation: Relation
  readonly permissions: ReadonlyArray<Permission>
  /** The consent of the person without which it opens nothing. */
  readonly consent?: ConsentScope
  readonly closedBy: ClosedBy
  /** What it may be asked for. */
  readonly purposes: ReadonlyArray<Purpose>
  /** What it rests on: sources as domain.md numbers them, or what we assume. */
  readonly rests: { readonly cites: string } | { readonly assumption: string }
}
