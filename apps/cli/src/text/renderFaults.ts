import type { Fault } from "@samsyn/core"
import { printable, renderTable } from "./renderTable.ts"
import { count } from "./words.ts"

/** Every fault of a file by path, for people. */
export function renderFaults(file: string, faults: ReadonlyArray<Fault>): string {
  return `${printable(file)} was refused as a whole: ${count(faults.length, "fault")}.\n\n${renderTable(faults, [
    { title: "where", cell: (fault) => (fault.path === "" ? "(the whole file)" : fault.path) },
    { title: "code", cell: (fault) => fault.code },
    { title: "what", cell: (fault) => fault.message }
  ])}`
}
