import type { AccessRole, Purpose } from "@samsyn/application"
import { startMintingIssuer } from "@samsyn/testing/issuer"
import { afterAll } from "vitest"

/** Who sends requests in a test. */
export interface Sender {
  readonly role: AccessRole
  readonly service?: string
  readonly profession?: string
  readonly personKey?: string
  readonly unitIds?: ReadonlyArray<string>
  readonly purpose: Purpose
}

export const coordinator: Sender = {
  role: "coordinator",
  service: "koordineringsenheten",
  profession: "intake-coordinator",
  purpose: "allocation"
}

/** The issuer that services on PostgreSQL trust, because nobody signs in there by saying who they are. */
const issuer = await startMintingIssuer()
afterAll(issuer.stop)

/** What a service is told of that issuer. */
export const issuerSettings = { OIDC_ISSUER: issuer.issuer, OIDC_AUDIENCE: issuer.audience, SAMSYN_ORIGIN: "http://127.0.0.1:4380" }

const begun = new Map<string, Promise<string>>()

/** The headers by which a request to a service is sent by someone: who they say they are on an embedded database, by a token of the issuer on PostgreSQL. */
export async function headersAt(address: string, sender: Sender = coordinator): Promise<Record<string, string>> {
  const { purpose, ...who } = sender
  const key = `${address} ${JSON.stringify(who)}`
  const bearer = begun.get(key) ?? begin(address, who)
  begun.set(key, bearer)
  return { authorization: `Bearer ${await bearer}`, "samsyn-purpose": purpose }
}

/** The same, by a session that begins now. */
export async function signInAt(address: string, { purpose, ...who }: Sender): Promise<Record<string, string>> {
  return { authorization: `Bearer ${await begin(address, who)}`, "samsyn-purpose": purpose }
}

async function begin(address: string, who: Omit<Sender, "purpose">): Promise<string> {
  const response = await fetch(`${address}/sign-in/development`, { method: "POST", body: JSON.stringify(who) })
  if (response.status === 201) return ((await response.json()) as { readonly bearer: string }).bearer
  await response.body?.cancel()
  const { personKey, profession, role, service, unitIds } = who
  return await issuer.mint({
    claims: {
      sub: `${role} of ${service}`,
      roles: [`samsyn-${role}`],
      ...(profession === undefined ? {} : { profession }),
      ...(service === undefined ? {} : { service }),
      ...(unitIds === undefined ? {} : { unit_ids: unitIds }),
      ...(personKey === undefined ? {} : { person_key: personKey })
    }
  })
}
