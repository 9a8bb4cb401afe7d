import { instantMillis, type Trigger, type WindowState, windowState } from "@samsyn/core"
import type { WindowKept } from "../records/Window.ts"
import type { About } from "./whomItIsAbout.ts"

/** The state of a window at an instant, as the core has it; and where the wait of the person is over, so is the window. */
export function stateOf(
  window: WindowKept,
  { about, at, trigger }: { about: About | undefined; at: string; trigger: Trigger }
): WindowState {
  const overAt = about?.overAt
  const state = windowState(window, trigger, at)
  return state.tag !== "closed" && overAt !== undefined && instantMillis(overAt) <= instantMillis(at)
    ? { tag: "closed", reason: "ended", at: overAt }
    : state
}
