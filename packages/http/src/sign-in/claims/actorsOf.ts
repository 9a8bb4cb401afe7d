import type { AccessRole, Actor } from "@samsyn/application"
import type { Claimed } from "./claimedBy.ts"

/** As what those act whose office it is that counts, and not their profession: rights are decided by an assessor, whatever they were trained as. */
const offices = { coordinator: "intake-coordinator", assessor: "assessor", auditor: "auditor" } as const

/** What the others are called in what they record, where nothing is said of their profession. Words of ours. */
const usualProfessions = { nearby: "milieu-therapist", "unit-staff": "unit-staff", service: "referrer" } as const

/** Who someone is who has no service: the person, who acts for nobody but themselves. */
const self = { role: "person", service: "self" } as const

/**
 * Who someone is in each role that they have. A role falls away where what it stands on is not said: which person, for the person; which service, for everyone
 * else. A person gets nothing of a profession or a service.
 */
export function actorsOf(
  subject: string,
  { personKey, profession, roles, service, unitIds }: Omit<Claimed, "person"> & { readonly personKey?: string }
): ReadonlyArray<Actor> {
  return roles.flatMap((role): ReadonlyArray<Actor> => {
    if (role === "person") return personKey === undefined ? [] : [{ subject, role, observer: self, personKey }]
    if (service === undefined) return []
    const observer = { role: isOffice(role) ? offices[role] : (profession ?? usualProfessions[role]), service }
    return [{ subject, role, observer, ...(role === "unit-staff" ? { unitIds } : {}) }]
  })
}

function isOffice(role: Exclude<AccessRole, "person">): role is keyof typeof offices {
  return Object.hasOwn(offices, role)
}
