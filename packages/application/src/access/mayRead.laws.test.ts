import { consentScopes } from "@samsyn/casework"
import { checkLaw } from "@samsyn/testing"
import fc from "fast-check"
import { assert, describe, it } from "vitest"
import { accessRules } from "./accessRules.ts"
import { accessRoles, purposes } from "./Actor.ts"
import { type AccessQuestion, mayRead } from "./mayRead.ts"
import { type Permission, permissions } from "./permissions.ts"
import { relations } from "./relationsOf.ts"

const question: fc.Arbitrary<AccessQuestion> = fc.record({
  role: fc.constantFrom(...accessRoles),
  permission: fc.constantFrom(...permissions),
  purpose: fc.constantFrom(...purposes),
  relations: fc.subarray([...relations]).map((some) => new Set(some)),
  consents: fc.subarray([...consentScopes]).map((some) => new Set(some)),
  blocked: fc.constantFrom("not", "as-one-of-a-group", "by-name")
})

const isAllowed = (asked: AccessQuestion) => mayRead(asked).tag === "allowed"

/** What can be asked of one person, as the permissions are listed by hand: an oracle that does not read the table. */
const ofAPerson: ReadonlyArray<Permission> = permissions.slice(permissions.indexOf("read-intake"), permissions.indexOf("read-log"))
const withoutRelation: ReadonlyArray<Permission> = ["write-identity", "find-person", "open-emergency", "read-offers", "want-help-now"]

describe("mayRead, laws", () => {
  // docs/method/access.md#a4-consent-and-blocks
  // Broken by: the last answer of `closes` turned round.
  it("a block never opens anything, and one by name never leaves open what one of a group closes", () => {
    let closed = 0
    checkLaw(
      question,
      (asked) => {
        const [free, grouped, named] = (["not", "as-one-of-a-group", "by-name"] as const).map((blocked) => isAllowed({ ...asked, blocked }))
        assert.isTrue(free || !grouped)
        assert.isTrue(grouped || !named)
        if (free && !named) closed += 1
      },
      { runs: 5000 }
    )
    assert.isAbove(closed, 0)
  })

  // docs/method/access.md#a4-consent-and-blocks
  // Broken by: `!question.consents.has` put without the `!`.
  it("taking a consent back never opens anything", () => {
    let closed = 0
    checkLaw(
      question,
      (asked) => {
        const withdrawn = { ...asked, consents: new Set<never>() }
        assert.isTrue(isAllowed(asked) || !isAllowed(withdrawn))
        if (isAllowed(asked) && !isAllowed(withdrawn)) closed += 1
      },
      { runs: 20_000 }
    )
    assert.isAbove(closed, 0)
  })

  // docs/method/access.md#a2-how-someone-stands-to-a-person
  // Broken by: `relation: "near"` of the row `near` put as `"any"`.
  it("whoever stands in no relation to a person never reads or does anything that is about them, the auditor's reading apart", () => {
    checkLaw(
      question,
      (asked) => {
        if (!ofAPerson.includes(asked.permission) || withoutRelation.includes(asked.permission) || asked.role === "auditor") return
        assert.isFalse(isAllowed({ ...asked, relations: new Set(["any", "sender", "nobody"]) }))
      },
      { runs: 5000 }
    )
  })

  // docs/method/access.md#a2-how-someone-stands-to-a-person
  // Broken by: whyNot looking at the first of `question.relations` alone.
  it("to stand in one relation more never closes anything", () => {
    checkLaw(
      fc.tuple(question, fc.constantFrom(...relations)),
      ([asked, relation]) => {
        assert.isTrue(!isAllowed(asked) || isAllowed({ ...asked, relations: new Set([...asked.relations, relation]) }))
      },
      { runs: 5000 }
    )
  })

  // docs/method/access.md#a1-the-table
  // Broken by: `"read-disagreements"` added to the row `own`; `"read-near"` added to the row `audit`; `"nearby"` added to the roles of `pile`.
  it("a disagreement, what is near a person and the pile are never opened to those of whom the design says so", () => {
    const everything = { relations: new Set(relations), consents: new Set(consentScopes), blocked: "not" } as const
    const rolesFor = (...asked: ReadonlyArray<Permission>) =>
      accessRoles.filter((role) =>
        asked.some((permission) => purposes.some((purpose) => isAllowed({ ...everything, role, permission, purpose })))
      )
    assert.deepStrictEqual(rolesFor("read-disagreements"), ["coordinator", "assessor", "auditor"])
    assert.deepStrictEqual(rolesFor("write-disagreements"), ["coordinator", "assessor"])
    assert.deepStrictEqual(rolesFor("read-pile", "read-figures", "read-log", "read-whole"), ["coordinator", "assessor", "auditor"])
    assert.deepStrictEqual(rolesFor("decide-rights", "answer-reassessment", "record-circumstances"), ["assessor"])
    assert.deepStrictEqual(rolesFor("read-near"), ["coordinator", "assessor", "nearby", "unit-staff", "person"])
    assert.deepStrictEqual(rolesFor("write-access", "consent"), ["coordinator", "person"])
    assert.deepStrictEqual(rolesFor("review-emergency"), ["auditor"])
  })

  // docs/method/access.md#a5-emergency-access
  // Broken by: `"write-near"` added to `openedByEmergency`; `"care"` added to the purposes of the row `emergency`.
  it("an emergency access never opens more than reading, and never for another purpose", () => {
    let opened = 0
    checkLaw(
      question,
      (asked) => {
        const inEmergency = {
          ...asked,
          relations: new Set(["any", "emergency"] as const),
          consents: new Set<never>(),
          blocked: "by-name"
        } as const
        const { because, tag } = mayRead(inEmergency)
        if (tag === "refused" || because !== "emergency") return
        opened += 1
        assert.match(asked.permission, /^read-/)
        assert.strictEqual(asked.purpose, "emergency")
      },
      { runs: 5000 }
    )
    assert.isAbove(opened, 0)
  })
})

describe("the rows of the table, laws", () => {
  // Broken by: `rule.purposes.includes` left out of whyNot; `rule.consent !== undefined` put as `false`; `relations.has` put as `true`;
  // `closedBy === "any-block" ||` left out of `closes`.
  for (const rule of accessRules) {
    it(`${rule.code}: always opens exactly what it says, and never when one of its conditions is missing`, () => {
      for (const role of accessRoles) {
        for (const permission of permissions) {
          for (const purpose of purposes) {
            const asked: AccessQuestion = {
              role,
              permission,
              purpose,
              relations: new Set([rule.relation]),
              consents: new Set(rule.consent === undefined ? [] : [rule.consent]),
              blocked: "not"
            }
            const opens = (changed: Partial<AccessQuestion>) => mayRead({ ...asked, ...changed }, [rule]).tag === "allowed"
            const isSaid = rule.roles.includes(role) && rule.permissions.includes(permission) && rule.purposes.includes(purpose)
            assert.strictEqual(opens({}), isSaid, `${role} ${permission} ${purpose}`)
            assert.isFalse(opens({ relations: new Set(relations.filter((relation) => relation !== rule.relation)) }))
            if (rule.consent !== undefined)
              assert.isFalse(opens({ consents: new Set(consentScopes.filter((scope) => scope !== rule.consent)) }))
            assert.strictEqual(opens({ blocked: "as-one-of-a-group" }), isSaid && rule.closedBy !== "any-block")
            assert.strictEqual(opens({ blocked: "by-name" }), isSaid && rule.closedBy === "no-block")
          }
        }
      }
    })
  }

  // docs/method/access.md#a1-the-table
  it("every row has a code of its own, and always says what it rests on", () => {
    assert.strictEqual(new Set(accessRules.map(({ code }) => code)).size, accessRules.length)
    for (const { rests } of accessRules) assert.isAbove(("cites" in rests ? rests.cites : rests.assumption).length, 10)
  })

  it("every permission is given to someone", () => {
    const given = new Set(accessRules.flatMap((rule) => rule.permissions))
    assert.deepStrictEqual(
      permissions.filter((permission) => !given.has(permission)),
      []
    )
  })
})
