import type { ActNowAnswer, ReferralAnswer, SideBySideAnswer } from "../../api/answers.ts"
import { proposalQuery } from "../../api/desk.ts"
import { offersQuery } from "../../api/deskOffers.ts"
import { standingOfferOf } from "../offers/standing.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import type { AxisItem } from "./axisDays.ts"
import { useStillQuery } from "./useStillQuery.ts"

/** What stands on the axis of one person: their windows, the start they have or would get, the date seen near them and the pile's. */
export function useAxisItems(
  sights: SideBySideAnswer,
  referral: ReferralAnswer,
  windows: ReadonlyArray<ActNowAnswer>
): ReadonlyArray<AxisItem> {
  const { deskPerson, deskProposal, capital } = useWords()
  const words = deskPerson.axis
  const times = useTimes()
  const naming = useNaming()
  const assignments = useStillQuery(proposalQuery).data?.matching.assignments ?? []
  const offer = standingOfferOf(useStillQuery(offersQuery).data ?? [], referral.id)
  const proposed = assignments.find(({ referralId }) => referralId === referral.id)
  const pile = sights.latestStartOn.pile
  const near = sights.latestStartOn.near ?? null
  const isDecided = sights.decidedLatestStartOn !== null
  return [
    ...windows
      .filter(({ about }) => about === referral.id)
      .map(({ closesAt, openedAt, trigger, windowId }): AxisItem => {
        const [from, to] = [times.dayOf(openedAt), times.dayOf(closesAt)]
        return {
          key: windowId,
          kind: "window",
          label: words.window(capital(naming.trigger(trigger)), times.day(from), times.day(to)),
          from: times.daysUntil(from),
          to: times.daysUntil(to)
        }
      }),
    ...(offer === undefined
      ? proposed === undefined
        ? []
        : [mark("start", words.start(times.day(proposed.startsOn)), times.daysUntil(proposed.startsOn))]
      : [mark("start", words.given(deskProposal.states[offer.state], times.day(offer.startsOn)), times.daysUntil(offer.startsOn))]),
    ...(near === null || near === pile ? [] : [mark("near", words.near(times.day(near)), times.daysUntil(near))]),
    ...(pile === null
      ? []
      : [
          isDecided
            ? mark("decided", words.decided(times.day(pile)), times.daysUntil(pile))
            : mark("guide", words.guide(times.day(pile)), times.daysUntil(pile))
        ])
  ]
}

function mark(kind: AxisItem["kind"], label: string, from: number): AxisItem {
  return { key: kind, kind, label, from }
}
