import type { Fault } from "@samsyn/core"
import type { CaseworkEvent } from "./CaseworkEvent.ts"
import { isWrittenAsNationalNumber } from "./isWrittenAsNationalNumber.ts"
import { recordLists } from "./records/Records.ts"

/** Faults where a record or a person is called as a national number is written: what they are called stands in addresses, and in what is never erased. */
export function checkIds({ puts, replaces }: Pick<CaseworkEvent, "puts" | "replaces">): ReadonlyArray<Fault> {
  return recordLists.flatMap((list) =>
    (puts[list] ?? []).flatMap((record, index) =>
      namesIn(record)
        .filter(([, name]) => name !== undefined && isWrittenAsNationalNumber(name))
        .map(([path]) => ({
          path: replaces === true ? `/${list}/${index}${path}` : path,
          code: "national-number",
          message: "Nobody and nothing is called by a national number"
        }))
    )
  )
}

interface Called {
  readonly id: string
  readonly personKey?: string
  /** Of a form that is not sent yet. */
  readonly referral?: { readonly personKey?: string }
}

function namesIn({ id, personKey, referral }: Called): ReadonlyArray<readonly [path: string, name: string | undefined]> {
  return [
    ["/id", id],
    ["/personKey", personKey],
    ["/referral/personKey", referral?.personKey]
  ]
}
