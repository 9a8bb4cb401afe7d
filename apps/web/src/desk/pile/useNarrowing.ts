import { narrow, useNarrowed } from "../../layout/useChosen.ts"

/** How the left side of the desk is narrowed: which list, and which rows of it. All of it stands in the address after `#`, so that back and reload keep it. */
export interface Narrowing {
  readonly tab: string
  readonly find: string
  readonly condition: string
  readonly lane: string
  readonly only: ReadonlySet<string>
}

/** The narrowing as the address says it, and how to change a part of it. */
export function useNarrowing(): { readonly narrowing: Narrowing; readonly change: (part: Partial<Narrowing>) => void } {
  const narrowing = readNarrowing(useNarrowed())
  return { narrowing, change: (part) => narrow(writtenNarrowing({ ...narrowing, ...part })) }
}

export function readNarrowing(query: string): Narrowing {
  const asked = new URLSearchParams(query)
  const only = (asked.get("only") ?? "").split(",").filter((id) => id !== "")
  return {
    tab: asked.get("tab") ?? "place",
    find: asked.get("find") ?? "",
    condition: asked.get("condition") ?? "",
    lane: asked.get("lane") ?? "",
    only: new Set(only)
  }
}

/** What is as it is by itself is left out, so that the address of a desk that is not narrowed is short. */
export function writtenNarrowing({ condition, find, lane, only, tab }: Narrowing): string {
  const parts = { tab: tab === "place" ? "" : tab, find, condition, lane, only: [...only].join(",") }
  return new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== "")).toString()
}
