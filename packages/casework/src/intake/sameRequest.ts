import { instantMillis } from "@samsyn/core"
import type { duplicateVerdicts } from "../records/Intake.ts"
import type { Records } from "../records/Records.ts"

type Verdict = (typeof duplicateVerdicts)[number]

/** What someone decided about a referral and each other record, by the id of the other, from either side. Of two verdicts on one pair the later counts. */
export function verdictsOn({ intakes }: Pick<Records, "intakes">, referralId: string): ReadonlyMap<string, Verdict> {
  const verdicts = intakes.flatMap(({ duplicates, id }) =>
    duplicates.flatMap(({ at, of, verdict }) =>
      id === referralId ? [{ at, verdict, other: of }] : of === referralId ? [{ at, verdict, other: id }] : []
    )
  )
  return new Map(
    verdicts.toSorted((one, two) => instantMillis(one.at) - instantMillis(two.at)).map(({ other, verdict }) => [other, verdict])
  )
}

/** The referrals and approaches that someone decided are the same request as a referral. Nothing is merged by it; but one request is given one place. */
export function sameRequestAs(records: Pick<Records, "intakes">, referralId: string): ReadonlySet<string> {
  return new Set([...verdictsOn(records, referralId)].flatMap(([other, verdict]) => (verdict === "same-request" ? [other] : [])))
}
