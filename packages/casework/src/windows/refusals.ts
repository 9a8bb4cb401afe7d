import type { Fault } from "@samsyn/core"
import { type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import type { WindowKept } from "../records/Window.ts"
import { stateOf } from "./stateOf.ts"
import { whomWindowsAreAbout } from "./whomItIsAbout.ts"

export const unknownWindow: Decision = refused("unknown-record", { path: "/windowId", code: "unknown", message: "No window has this id" })

export const closedFault: Fault = { path: "/windowId", code: "window-closed", message: "This window is closed; open a new one" }

/** Nobody waits any more where a window is to be opened: it would be over at once, and nobody would see it. */
export const overFault: Omit<Fault, "path"> = { code: "over", message: "Nobody waits here any more; open it about where they are now" }

/** Whether a window is over, whoever or whatever ended it. One whose trigger the pack no longer knows is open until someone closes it. */
export function isClosed(records: Records, window: WindowKept, { at, rulePack }: Occasion): boolean {
  const trigger = rulePack.triggers.find(({ code }) => code === window.trigger)
  if (trigger === undefined) return window.closed !== undefined
  return stateOf(window, { about: whomWindowsAreAbout(records)(window), at, trigger }).tag === "closed"
}
