import { digestOf } from "@samsyn/casework"

/** The version of a record: equal records have equal versions, in every process and on every store. */
export function versionOf(record: { readonly id: string }): string {
  return digestOf(record)
}

/** The version of all records: the number of the last event. Nothing but an event changes them. */
export function versionOfAll(eventNumber: number): string {
  return String(eventNumber)
}
