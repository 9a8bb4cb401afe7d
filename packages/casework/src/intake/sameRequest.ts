import { instantMillis } from "@samsyn/core"
import type { Records } from "../records/Records.ts"

/**
 * The referrals and approaches that someone decided are the same request as a referral, from either side. Of two verdicts on one pair the later counts.
 * Nothing is merged by it; but one request is given one place.
 */
export function sameRequestAs({ intakes }: Pick<Records, "intakes">, referralId: string): ReadonlySet<string> {
  const verdicts = intakes.flatMap(({ duplicates, id }) =>
    duplicates.flatMap(({ at, of, verdict }) =>
      id === referralId ? [{ at, verdict, other: of }] : of === referralId ? [{ at, verdict, other: id }] : []
    )
  )
  const last = new Map(
    verdicts.toSorted((one, two) => instantMillis(one.at) - instantMillis(two.at)).map(({ other, verdict }) => [other, verdict])
  )
  return new Set([...last].flatMap(([other, verdict]) => (verdict === "same-request" ? [other] : [])))
}
