import type { MintingIssuer } from "@samsyn/testing/issuer"

/** The headers of whoever measures. */
export type Headers = Readonly<Record<string, string>>

const coordinator = { role: "coordinator", service: "koordineringsenheten", profession: "intake-coordinator" }

/** The headers by which the coordinator of an embedded service asks, where everyone is who they say they are. */
export async function developmentHeaders(address: string): Promise<Headers> {
  const response = await fetch(`${address}/sign-in/development`, { method: "POST", body: JSON.stringify(coordinator) })
  if (response.status !== 201) throw new Error(`nobody was signed in (${response.status})`)
  const { bearer } = (await response.json()) as { readonly bearer: string }
  return headersBy(bearer)
}

/** The same, by a token of an issuer; it holds for an hour. */
export async function mintedHeaders({ mint }: MintingIssuer): Promise<Headers> {
  const { profession, role, service } = coordinator
  const exp = Math.floor(Date.now() / 1000) + 3600
  return headersBy(await mint({ claims: { sub: "measures", roles: [`samsyn-${role}`], profession, service, exp } }))
}

function headersBy(bearer: string): Headers {
  return { authorization: `Bearer ${bearer}`, "samsyn-purpose": "allocation" }
}
