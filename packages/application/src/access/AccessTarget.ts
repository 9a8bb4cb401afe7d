import { type AboutWhom, aboutWhom, type AskedList, type Records } from "@samsyn/casework"

/**
 * What a request names: nobody in particular; a person by key, a treatment unit, or the writings of a service; or a record, which is in the first of the lists
 * that has its id.
 */
export type AccessTarget =
  | { readonly tag: "nobody" }
  | { readonly tag: "person"; readonly personKey: string }
  | { readonly tag: "unit"; readonly unitId: string }
  | { readonly tag: "service"; readonly service: string }
  | { readonly tag: "record"; readonly among: ReadonlyArray<AskedList>; readonly id: string }

/** Whom a target is about; undefined where it names a record that is not there. */
export function aboutTarget(records: Records, target: AccessTarget): AboutWhom | undefined {
  switch (target.tag) {
    case "nobody":
      return {}
    case "person":
      return { personKey: target.personKey }
    case "unit":
      return { unitId: target.unitId }
    case "service":
      return { authoredBy: target.service }
    case "record":
      return target.among.map((list) => aboutWhom(records, { list, id: target.id })).find((about) => about !== undefined)
  }
}

/** Whether it is about a person, if only one who has no key here. What is about a unit or about nobody is not. */
export function isOfSomeone({ authoredBy, personKey, referralId }: AboutWhom): boolean {
  return personKey !== undefined || referralId !== undefined || authoredBy !== undefined
}
