import type { Fault } from "@samsyn/core"
import { isAbout, trailNow } from "../person/PersonTrail.ts"
import { type RecordList, type Records, recordLists } from "../records/Records.ts"
import type { Erasure } from "./Erasure.ts"
import { type ErasureBar, erasureRules } from "./erasureRules.ts"

const words: Readonly<Record<ErasureBar, string>> = {
  "duty-to-keep": "The duty to keep records bars this",
  "health-record": "This is part of a health record, and is kept unless it is wrong or about someone else",
  "decision-rests-on-it": "A decision was looked at again for this, and is kept with it",
  "others-hang-on-it": "Other records hang on this"
}

/** What bars that records of a person are erased, each by its place in what was asked; nothing where all of them can be. What is someone else's is as unknown as what is not there. */
export function checkErasure(records: Records, { ground, personKey, records: named }: Erasure): ReadonlyArray<Fault> {
  const trail = trailNow(personKey, records)
  return named.flatMap(({ id, list }, index): ReadonlyArray<Fault> => {
    const path = `/records/${index}`
    const own = isList(list) ? (records[list] as ReadonlyArray<never>).find((row: { readonly id: string }) => row.id === id) : undefined
    if (!isList(list) || own === undefined || !isAbout(list, own, trail))
      return [{ path, code: "unknown", message: "The person has no such record" }]
    const bar = erasureRules[list].bar(own, records, ground)
    return bar === undefined ? [] : [{ path, code: bar, message: words[bar] }]
  })
}

/** Why who a person is cannot be erased: a record that must be kept is about them, and would be about nobody without it. */
export function checkIdentityErasure(records: Records, personKey: string): ReadonlyArray<Fault> {
  const trail = trailNow(personKey, records)
  const isKept = trail.referralIds.size > 0
  return isKept ? [{ path: "/identity", code: "duty-to-keep", message: words["duty-to-keep"] }] : []
}

function isList(list: string): list is RecordList {
  return (recordLists as ReadonlyArray<string>).includes(list)
}
