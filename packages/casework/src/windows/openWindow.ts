import { type Fault, instantMillis, type Window } from "@samsyn/core"
import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import type { WindowOpened } from "./Command.ts"
import { overFault } from "./refusals.ts"
import { whomWindowsAreAbout } from "./whomItIsAbout.ts"

/** Opens a window about a referral or an approach, with or without a note. It may open in time to come: a release has its day. */
export function openWindow(records: Records, window: WindowOpened, occasion: Occasion): Decision {
  const about = whomWindowsAreAbout(records)(window)
  if (about === undefined) {
    return refused("unknown-record", { path: "/about", code: "unknown", message: "No referral or approach has this id" })
  }
  if (records.windows.some((known) => known.id === window.id)) return idTaken("/id")
  const faults = checkOpening(window, occasion)
  if (faults.length > 0) return refused("invalid", ...faults)
  if (about.overAt !== undefined) {
    return refused("not-allowed-now", { ...overFault, path: "/about" })
  }
  return accepted({
    tag: "window-opened",
    by: window.observedBy,
    puts: { windows: [{ ...window, about: about.id, confirmedAt: [], contacted: [], recordedAt: occasion.at }] }
  })
}

/** What is wrong with a window that is to be opened, by paths into it. */
export function checkOpening(
  { endsAt, openedAt, trigger }: Pick<Window, "trigger" | "openedAt"> & { readonly endsAt?: string },
  { rulePack }: Occasion
): ReadonlyArray<Fault> {
  if (!rulePack.triggers.some(({ code }) => code === trigger)) {
    return [{ path: "/trigger", code: "unknown", message: "No trigger of the pack has this id or code" }]
  }
  return endsAt !== undefined && instantMillis(endsAt) <= instantMillis(openedAt)
    ? [{ path: "/endsAt", code: "reversed", message: "The window ends before it opens" }]
    : []
}
