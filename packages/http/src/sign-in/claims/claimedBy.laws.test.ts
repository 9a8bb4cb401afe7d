import { type AccessRole, accessRoles } from "@samsyn/application"
import { checkLaw } from "@samsyn/testing"
import fc from "fast-check"
import { assert, describe, it } from "vitest"
import { actorsOf } from "./actorsOf.ts"
import { claimedBy } from "./claimedBy.ts"
import type { ClaimsMapping } from "./ClaimsMapping.ts"
import { readClaimsMapping } from "./readClaimsMapping.ts"
import { shippedMappings } from "./shippedMappings.ts"

const mapping: ClaimsMapping = {
  format: "samsyn.claims/1",
  id: "own",
  requires: [],
  roles: { claim: ["realm", "roles"], meanings: accessRoles.map((role) => ({ value: `our-${role}`, means: role })) },
  profession: { claim: ["job"], meanings: [{ value: "Vernepleier", means: "vernepleier" }] },
  service: { claim: ["org"] },
  units: { claim: ["units"] },
  person: { claim: ["pid"], is: "person-key" },
  unverified: []
}

const roles = fc.uniqueArray(fc.constantFrom<AccessRole>(...accessRoles))
const runs = { runs: 300 }
const noise = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 5 })
/** Anything that a claim might hold that is not what is meant. */
const odd = fc.oneof(fc.jsonValue(), fc.constant(undefined))
const someRoles = fc.record({ roles: roles.map((held) => held.map((role) => `our-${role}`)) })
const oddClaims = fc.record({ realm: fc.oneof(odd, someRoles), job: odd, org: odd, units: odd, pid: odd })

describe("claims, by a mapping", () => {
  it("always give the roles that they name in the mapping's words, and no others", () => {
    // Broken by: giving every role of the mapping where the claim is there.
    checkLaw(
      fc.tuple(roles, noise),
      ([held, others]) => {
        const claimed = claimedBy({ ...others, realm: { roles: [...held.map((role) => `our-${role}`), "ours-coordinator", 7] } }, mapping)

        assert.sameMembers([...(claimed?.roles ?? [])], held)
      },
      runs
    )
  })

  it("never make anyone more than they say, whatever stands in them", () => {
    // Broken by: taking the service for "unknown" where none is said.
    checkLaw(
      oddClaims,
      (claims) => {
        const claimed = claimedBy(claims, mapping)
        const said = JSON.stringify(claims)
        for (const actor of claimed === undefined ? [] : actorsOf("s", claimed)) {
          assert.include(said, `our-${actor.role}`)
          if (actor.role !== "person") assert.include(said, JSON.stringify(actor.observer.service))
        }
      },
      runs
    )
  })

  it("never say who the person is where they name several", () => {
    // Broken by: `|| otherPersons.length > 0` left out of claimedBy.ts.
    for (const [pid, person] of [
      ["p-1", "p-1"],
      [["p-1"], "p-1"],
      [["p-1", "p-2"], undefined]
    ] as const) {
      assert.strictEqual(claimedBy({ pid }, mapping)?.person, person)
    }
  })

  it("never give the person a profession or a service, nor anyone else a pseudonym or units that are not theirs", () => {
    // Broken by: spreading personKey into every actor.
    checkLaw(
      roles,
      (held) => {
        for (const actor of actorsOf("s", {
          roles: held,
          service: "inntak",
          profession: "vernepleier",
          unitIds: ["u-1"],
          personKey: "p-1"
        })) {
          const { observer, personKey, role, unitIds } = actor
          if (role === "person") assert.deepStrictEqual([observer, personKey], [{ role: "person", service: "self" }, "p-1"])
          else assert.deepStrictEqual([personKey, observer.service], [undefined, "inntak"])
          assert.strictEqual(unitIds !== undefined, role === "unit-staff")
        }
      },
      runs
    )
  })
})

describe("the file of a mapping", () => {
  const read = (value: unknown) => readClaimsMapping(new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value)))
  const faultsOf = (value: unknown) => {
    const reading = read(value)
    return reading.tag === "refused" ? reading.faults.map(({ code, path }) => `${path} ${code}`) : []
  }

  it("is read as it was written, for each that is shipped", () => {
    for (const shipped of [...shippedMappings.values(), mapping]) assert.deepStrictEqual(read(shipped), { tag: "accepted", value: shipped })
  })

  it.each<readonly [unknown, ReadonlyArray<string>]>([
    ["{", [" not-json"]],
    ['{"format":"samsyn.claims/1","format":"samsyn.claims/1"}', ["/format repeated-key"]],
    [{ ...mapping, format: "samsyn.claims/2" }, ["/format invalid"]],
    [{ ...mapping, colour: 1 }, ["/colour unknown-field"]],
    [
      { ...mapping, roles: { claim: [], meanings: [{ value: "x", means: "chief" }] } },
      ["/roles/claim invalid", "/roles/meanings/0/means invalid"]
    ],
    [
      {
        ...mapping,
        service: {
          claim: ["org"],
          meanings: [
            { value: "1", means: "a" },
            { value: "1", means: "b" }
          ]
        }
      },
      ["/service/meanings/1/value repeated"]
    ]
  ])("names what is wrong with %j by path", (file, faults) => {
    assert.deepStrictEqual(faultsOf(file), faults)
  })
})
