import type { Snapshot } from "@samsyn/core"

/** The smallest unit that a snapshot can tell of. Names its pack, and does not hold it: pages would carry the whole pack. */
const example: Snapshot = {
  format: "samsyn.snapshot/1",
  asOf: "2026-11-23T09:00:00Z",
  timeZone: "Europe/Oslo",
  holidays: ["2026-12-25"],
  rulePack: { id: "no-tsb", version: "2026-11-21" },
  referrals: [],
  facts: [],
  windows: [],
  approaches: [],
  units: [{ id: "unit-1", name: "Nordlys rusklinikk", region: "nord", careLevels: ["inpatient-short"] }],
  vacancies: [],
  commitments: [],
  refusals: [],
  doors: [],
  duty: []
}

/** Describes the body of an endpoint that takes a snapshot: its schema says nothing, because the core reads it. */
export function withSnapshotBody(operation: Record<string, unknown>): Record<string, unknown> {
  const media = { schema: { $ref: "#/components/schemas/Snapshot" }, example }
  return {
    ...operation,
    description:
      "If-Match is the ETag of the export. The snapshot takes the place of what a snapshot can hold; what it leaves out is no longer among the records, and stays in the events before. Where there is casework that no snapshot holds (notes, decisions, offers with their history, and the like) the import is refused with 409, which counts what stands in the way. The unit keeps its own rule pack, time zone and holidays, and a snapshot of another pack is refused.",
    requestBody: { required: true, content: { "application/json": media } }
  }
}
