import type { MeAnswer, Sender } from "@samsyn/contract"

/** One of the roles of whoever is signed in: what they act as, and as whom they are named in what they record. */
export type Actor = MeAnswer["roles"][number]
export type Role = Actor["role"]
export type Purpose = NonNullable<Sender["purpose"]>

/** What readings are usually for, by the role that asks: what the table of `docs/method/access.md` allows it. */
export const usualPurposes: Readonly<Record<Role, Purpose>> = {
  coordinator: "allocation",
  assessor: "allocation",
  nearby: "care",
  "unit-staff": "care",
  service: "care",
  person: "own",
  auditor: "audit"
}

let acting: Role | undefined

/** From now on, requests of this page are sent in this role. */
export function actAs(role: Role | undefined): void {
  acting = role
}

/** What is sent with a request about who sends it; the session itself is a cookie that no script can read. */
export function senderFor(purpose: Purpose | undefined): Sender {
  return acting === undefined ? {} : { role: acting, purpose: purpose ?? usualPurposes[acting] }
}
