import { type Trigger, type Window, windowState } from "@samsyn/core"
import { accepted, type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import type { ReferralKept } from "../records/Referral.ts"
import type { WindowKept } from "../records/Window.ts"
import type { WantHelpNow } from "./Command.ts"

/** The trigger of a pack that the person's own words open. */
export const askedForHelp = "asked-for-help"

const thePerson = { role: "person", service: "own" } as const

/**
 * The person wants help now: a window opens, or the one that is open is confirmed. It is about the referral that waits, by its id or by the person; where none does,
 * about an approach that is made of it. Nobody who asks is turned away because a wait has ended.
 */
export function wantHelpNow(records: Records, command: WantHelpNow, occasion: Occasion): Decision {
  const { approachId, personKey, referralId, windowId } = command
  const named = records.referrals.find(({ id }) => id === referralId)
  if (referralId !== undefined && named === undefined) {
    return refused("unknown-record", { path: "/referralId", code: "unknown", message: "No referral has this id" })
  }
  if (records.windows.some(({ id }) => id === windowId))
    return refused("id-taken", { path: "/windowId", code: "taken", message: "This id is in use" })
  const trigger = occasion.rulePack.triggers.find(({ code }) => code === askedForHelp)
  if (trigger === undefined) {
    return refused("not-allowed-now", {
      path: "/windowId",
      code: "no-trigger",
      message: "The rule pack has no window for someone who asks for help"
    })
  }
  const key = named?.personKey ?? personKey
  const referral = waitingReferral(records, named, key)
  const about = referral?.id ?? openApproach(records, key) ?? approachId
  const isNew = about === approachId
  if (isNew && [...records.referrals, ...records.approaches].some(({ id }) => id === approachId)) {
    return refused("id-taken", { path: "/approachId", code: "taken", message: "This id is in use" })
  }
  return accepted({
    tag: "help-wanted-now",
    by: thePerson,
    puts: {
      ...(isNew
        ? {
            approaches: [
              {
                id: about,
                ...(key === undefined ? {} : { personKey: key }),
                askedAt: occasion.at,
                by: thePerson,
                consent: "not-asked",
                escalated: []
              }
            ]
          }
        : {}),
      windows: [windowNow(records.windows, { id: windowId, about }, trigger, occasion)]
    }
  })
}

function waitingReferral({ referrals }: Records, named: ReferralKept | undefined, personKey: string | undefined): ReferralKept | undefined {
  if (named?.ended === undefined && named !== undefined) return named
  return referrals.find((referral) => referral.ended === undefined && referral.personKey === personKey)
}

function openApproach({ approaches }: Records, personKey: string | undefined): string | undefined {
  if (personKey === undefined) return undefined
  return approaches.find((approach) => approach.personKey === personKey && approach.answered === undefined)?.id
}

/** The window as it is now that the person has asked: the open one confirmed where it can be, else a new one. */
function windowNow(
  windows: ReadonlyArray<WindowKept>,
  opened: Pick<Window, "id" | "about">,
  trigger: Trigger,
  { at }: Occasion
): WindowKept {
  const open = windows.find(
    (window) =>
      trigger.confirmable &&
      window.about === opened.about &&
      window.trigger === trigger.code &&
      windowState(window, trigger, at).tag === "open"
  )
  if (open !== undefined) return { ...open, confirmedAt: [...open.confirmedAt, at] }
  return { ...opened, trigger: trigger.code, openedAt: at, observedBy: thePerson, agreed: "yes", confirmedAt: [], contacted: [] }
}
