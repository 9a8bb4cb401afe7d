import type { Referral } from "@samsyn/core"
import type { duplicateVerdicts, Intake } from "../records/Intake.ts"
import type { Records } from "../records/Records.ts"
import { intakesOf } from "./intakeOf.ts"
import { verdictsOn } from "./sameRequest.ts"

/** What two records can agree on. */
export const agreements = ["personKey", "born", "sex", "residence", "service"] as const
export type Agreement = (typeof agreements)[number]

/** Another record that may be of the same request, with what they agree on and what someone has decided about the two, if anyone has. */
export interface PossibleDuplicate {
  readonly about: { readonly list: "referrals" | "approaches"; readonly id: string }
  readonly agree: ReadonlyArray<Agreement>
  readonly judged: (typeof duplicateVerdicts)[number] | null
}

/** Of what one record says what another may say too; null where it does not. */
type Marks = Readonly<Record<Agreement, string | null>>

/**
 * Other open referrals and unanswered approaches that may be of the same request: of the same pseudonym, or of someone born in the same days, of the same sex, living in the same
 * place and referred by the same service. What is unknown agrees with nothing. They are shown and never merged; by id, referrals first.
 *
 * Fails: never.
 * Laws: intake.laws.test.ts — as a referral is to another, so the other to it; nothing is a duplicate of itself.
 * Cost: linear in referrals and approaches.
 */
export function possibleDuplicates(records: Records, referral: Referral): ReadonlyArray<PossibleDuplicate> {
  const intakeOf = intakesOf(records)
  const own = marksOf(referral, intakeOf(referral.id))
  const judged = verdictsOn(records, referral.id)
  const found = [
    ...records.referrals.flatMap(
      (other): ReadonlyArray<Candidate> =>
        other.ended === undefined && other.id !== referral.id
          ? [{ about: { list: "referrals", id: other.id }, marks: marksOf(other, intakeOf(other.id)) }]
          : []
    ),
    ...records.approaches.flatMap(
      ({ answered, by, id, personKey = null }): ReadonlyArray<Candidate> =>
        answered === undefined
          ? [
              {
                about: { list: "approaches", id },
                marks: { personKey, born: null, sex: null, residence: null, service: by.service || null }
              }
            ]
          : []
    )
  ]
  return found
    .map(({ about, marks }) => ({ about, agree: agreements.filter((mark) => own[mark] !== null && own[mark] === marks[mark]) }))
    .filter(({ agree }) => agree.includes("personKey") || agree.length === agreements.length - 1)
    .map((duplicate) => ({ ...duplicate, judged: judged.get(duplicate.about.id) ?? null }))
}

interface Candidate {
  readonly about: PossibleDuplicate["about"]
  readonly marks: Marks
}

function marksOf({ person, personKey }: Pick<Referral, "person" | "personKey">, { form }: Intake): Marks {
  const { born, residence, sex = null } = person
  return {
    personKey,
    born: born === undefined ? null : `${born.earliest} ${born.latest}`,
    sex,
    residence: residence || null,
    service: form?.from.service || null
  }
}
