import { Context } from "effect"
import type { Permission } from "./permissions.ts"

/** What leads to the person, or to the unit, that a request is about: lists of records by their ids, people by their keys, units and services by their own. */
export type Lead =
  | "approaches"
  | "assignments"
  | "blocks"
  | "consents"
  | "decisionRecords"
  | "decisions"
  | "disagreements"
  | "drafts"
  | "emergencies"
  | "interimHelp"
  | "moments"
  | "offers"
  | "people"
  | "reassessments"
  | "referrals"
  | "services"
  | "units"
  | "vacancies"
  | "windows"

/** Where in a request something is named, and what it may be the name of. */
export interface Named {
  readonly in: "path" | "query" | "body"
  /** A parameter's name; in a body, a JSON Pointer. */
  readonly at: string
  readonly among: ReadonlyArray<Lead>
  /** Whether a request can do without. */
  readonly isOptional: boolean
}

/** What an endpoint asks for, and about whom: the first of `about` that a request names; nobody in particular where it names none. */
export interface Ask {
  readonly permission: Permission
  readonly about: ReadonlyArray<Named>
}

/** Annotation: what an endpoint asks for. One that says nothing is answered to nobody. */
export const Asks = Context.Reference<Ask | undefined>("@samsyn/contract/Asks", { defaultValue: () => undefined })

export const asks = (permission: Permission, ...about: ReadonlyArray<Named>): Ask => ({ permission, about })

/** Named by a parameter of the address. */
export const inPath = (at: string, ...among: ReadonlyArray<Lead>): Named => ({ in: "path", at, among, isOptional: false })

/** May be named in the query. */
export const inQuery = (at: string, ...among: ReadonlyArray<Lead>): Named => ({ in: "query", at, among, isOptional: true })

/** Named in the body. */
export const inBody = (at: string, ...among: ReadonlyArray<Lead>): Named => ({ in: "body", at, among, isOptional: false })

/** May be named in the body. */
export const mayBeInBody = (at: string, ...among: ReadonlyArray<Lead>): Named => ({ ...inBody(at, ...among), isOptional: true })
