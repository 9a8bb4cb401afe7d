import { type Trigger, type Window } from "@samsyn/core"
import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import { acknowledgeDueOn } from "../intake/clocks.ts"
import type { Occasion } from "../Occasion.ts"
import type { ApproachKept } from "../records/Approach.ts"
import type { Records } from "../records/Records.ts"
import type { ReferralKept } from "../records/Referral.ts"
import type { WindowKept } from "../records/Window.ts"
import { thePerson } from "../roles.ts"
import { withConfirmation } from "../windows/confirmWindow.ts"
import { standingsOf } from "../windows/standingOf.ts"
import type { WantHelpNow } from "./Command.ts"

/** The trigger of a pack that the person's own words open. */
const askedForHelp = "asked-for-help"

/**
 * The person wants help now: a window opens, or the one that is open and still awaits its talk in time is confirmed, so that a talk is always owed to who asks. It is about the referral that waits, by its id or by the person; where none does,
 * about an approach that is made of it. Nobody who asks is turned away because a wait has ended.
 */
export function wantHelpNow(records: Records, command: WantHelpNow, occasion: Occasion): Decision {
  const { approachId, personKey, referralId, windowId } = command
  const named = records.referrals.find(({ id }) => id === referralId)
  if (referralId !== undefined && named === undefined) {
    return refused("unknown-record", { path: "/referralId", code: "unknown", message: "No referral has this id" })
  }
  if (records.windows.some(({ id }) => id === windowId)) return idTaken("/windowId")
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
  if (isNew && [...records.referrals, ...records.approaches].some(({ id }) => id === approachId)) return idTaken("/approachId")
  const window = windowNow(records, { id: windowId, about }, trigger, occasion)
  return accepted({
    tag: "help-wanted-now",
    by: thePerson,
    puts: { ...(isNew ? { approaches: [approachNow(approachId, key, occasion)] } : {}), windows: [window] }
  })
}

function approachNow(id: string, personKey: string | undefined, occasion: Occasion): ApproachKept {
  return {
    id,
    ...(personKey === undefined ? {} : { personKey }),
    askedAt: occasion.at,
    by: thePerson,
    consent: "not-asked",
    acknowledgeDueOn: acknowledgeDueOn(occasion.at, occasion),
    escalated: []
  }
}

function waitingReferral({ referrals }: Records, named: ReferralKept | undefined, personKey: string | undefined): ReferralKept | undefined {
  if (named !== undefined && named.ended === undefined) return named
  return referrals.find((referral) => referral.ended === undefined && referral.personKey === personKey)
}

function openApproach({ approaches }: Records, personKey: string | undefined): string | undefined {
  if (personKey === undefined) return undefined
  return approaches.find((approach) => approach.personKey === personKey && approach.answered === undefined)?.id
}

/**
 * The window as it is now that the person has asked: the one that is open confirmed, where it can be; else a new one. One about which someone has talked with them,
 * or whose time for that is past, owes them nothing in time to come: then it is a new one too.
 */
function windowNow(records: Records, opened: Pick<Window, "id" | "about">, trigger: Trigger, occasion: Occasion): WindowKept {
  const { at } = occasion
  const standingOf = standingsOf(records, occasion)
  const awaitsTalkInTime = (window: WindowKept) => {
    const standing = standingOf(window)
    return standing?.state.tag === "open" && standing.contactedAt === undefined && !standing.isContactOverdue
  }
  const open = records.windows.find(
    (window) => window.about === opened.about && window.trigger === trigger.code && awaitsTalkInTime(window)
  )
  if (open !== undefined && trigger.confirmable) return withConfirmation(open, { at, by: thePerson })
  return {
    ...opened,
    trigger: trigger.code,
    openedAt: at,
    observedBy: thePerson,
    agreed: "yes",
    confirmedAt: [],
    contacted: [],
    recordedAt: at
  }
}
