import { civilDateAt, match, type RulePack, type Snapshot, windowState } from "@samsyn/core"

/**
 * Whether a window of the person moved their start: it is open, the start is within it, and without any window the proposal would have given them another place or day.
 *
 * Fails: throws when the pile has no such referral.
 */
export function movedByWindow(
  pile: Snapshot,
  pack: RulePack,
  given: { readonly referralId: string; readonly vacancyId: string; readonly startsOn: string }
): boolean {
  if (!isInWindow(pile, pack, given)) return false
  const without = match({ ...pile, windows: [] }, pack).assignments.find(({ referralId }) => referralId === given.referralId)
  return without?.vacancyId !== given.vacancyId || without.startsOn !== given.startsOn
}

function isInWindow(
  pile: Snapshot,
  pack: RulePack,
  { referralId, startsOn }: { readonly referralId: string; readonly startsOn: string }
): boolean {
  const personKey = pile.referrals.find(({ id }) => id === referralId)?.personKey
  if (personKey === undefined) throw new Error("isInWindow: no referral of the pile has this id")
  const own = new Set([...pile.referrals, ...pile.approaches].flatMap((one) => (one.personKey === personKey ? [one.id] : [])))
  return pile.windows.some((window) => {
    const trigger = pack.triggers.find(({ code }) => code === window.trigger)
    if (trigger === undefined || !own.has(window.about)) return false
    const state = windowState(window, trigger, pile.asOf)
    return state.tag === "open" && startsOn <= civilDateAt(state.closesAt, pile.timeZone)
  })
}
