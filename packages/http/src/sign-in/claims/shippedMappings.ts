import { accessRoles } from "@samsyn/application"
import type { ClaimsMapping } from "./ClaimsMapping.ts"

/** Claims by the names that this service would give them: for an issuer that can be told which claims to send. */
const generic: ClaimsMapping = {
  format: "samsyn.claims/1",
  id: "generic",
  requires: [],
  roles: { claim: ["roles"], meanings: accessRoles.map((role) => ({ value: `samsyn-${role}`, means: role })) },
  profession: { claim: ["profession"] },
  service: { claim: ["service"] },
  units: { claim: ["unit_ids"] },
  person: { claim: ["person_key"], is: "person-key" },
  unverified: []
}

const notSeen = "The name of the claim was not checked against HelseID's own documentation (domain.md 6.5 and 9.8)"

/**
 * HelseID, the national OpenID Connect service of Norwegian healthcare. That there is such a service, and that it signs in by authorization code: domain.md 6.5 [75].
 * What it calls things is unverified. It knows who someone is and for which organisation they act, and not what they do in a unit of coordination: that is given by
 * scopes, which the sender's own system asks for.
 */
const helseid: ClaimsMapping = {
  format: "samsyn.claims/1",
  id: "helseid",
  requires: [{ claim: ["helseid://claims/identity/security_level"], oneOf: ["4"] }],
  roles: { claim: ["scope"], meanings: accessRoles.map((role) => ({ value: `samsyn:coordination/${role}`, means: role })) },
  service: { claim: ["helseid://claims/client/claims/orgnr_child"] },
  person: { claim: ["helseid://claims/identity/pid"], is: "national-number" },
  unverified: [
    { path: "/requires/0", why: notSeen },
    { path: "/roles", why: "Scopes are named when the service is registered with HelseID" },
    { path: "/service", why: notSeen },
    { path: "/person", why: notSeen }
  ]
}

/** The mappings that come with this package, by id. */
export const shippedMappings: ReadonlyMap<string, ClaimsMapping> = new Map([generic, helseid].map((mapping) => [mapping.id, mapping]))
