import { digestOf } from "../digest.ts"

/** The digest of each field of a decision record but its seals, by the field's name; of `digests`, of each of them. */
export function sealsOf(record: { readonly digests: { readonly [name: string]: string } }): { readonly [field: string]: string } {
  const { digests, seals: _, ...rest } = record as typeof record & { readonly seals?: unknown }
  return Object.fromEntries([
    ...Object.entries(rest).flatMap(([field, value]) => (value === undefined ? [] : [[field, digestOf(value)]])),
    ...Object.entries(digests).map(([name, digest]) => [`digests.${name}`, digestOf(digest)])
  ])
}

/** A decision record with its seals. */
export function sealed<Made extends { readonly digests: { readonly [name: string]: string } }>(
  record: Made
): Made & { readonly seals: { readonly [field: string]: string } } {
  return { ...record, seals: sealsOf(record) }
}
