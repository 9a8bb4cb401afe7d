import type { WindowKept } from "@samsyn/casework"
import { actNow, type ActNowRow, contactTimes, formatInstant, instantMillis, type RulePack, type Snapshot } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { CurrentAccess } from "../access/Actor.ts"
import { Draws } from "../ports/Draws.ts"
import { Setting } from "../ports/Setting.ts"
import { Casework } from "./Casework.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import { recordPut } from "./recordPut.ts"

/** What the person is answered who wants help now: that it is on record, by when someone talks with them, and what is open at this hour. */
export type HelpAnswered = Pick<ActNowRow, "windowId" | "about" | "contactBy" | "doorsOpen" | "duty">

/** The person's own *I want help now*. */
export class HelpNow extends Context.Service<
  HelpNow,
  {
    /** By a referral, or by a pseudonym; by neither it is of whoever is signed in as a person, so that it is known with whom to talk. */
    readonly want: (whose: { readonly referralId?: string; readonly personKey?: string }) => Effect.Effect<HelpAnswered, NotRecorded>
  }
>()("@samsyn/application/HelpNow") {
  static readonly layer = Layer.effect(
    HelpNow,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws
      const { rulePack } = yield* Setting
      return HelpNow.of({
        want: Effect.fn("HelpNow.want")(function* (whose) {
          const windowId = yield* draws.id
          const approachId = yield* draws.id
          const own = (yield* CurrentAccess)?.actor.personKey
          const theirs = own === undefined ? whose : { personKey: own, ...whose }
          const events = yield* casework.carryOut(() => ({ tag: "want-help-now", windowId, approachId, ...theirs }))
          const window = yield* recordPut(events, "windows")
          const { snapshot } = yield* casework.look
          return yield* Effect.orDie(Effect.fromNullishOr(answerTo(window, snapshot, rulePack)))
        })
      })
    })
  )
}

/** What is open to someone who asks at this moment, whatever has come of the window since. No place is asked for: without vacancies there is nothing to match. */
function answerTo(window: WindowKept, snapshot: Snapshot, rulePack: RulePack): HelpAnswered | undefined {
  const { about, id: windowId, trigger: code } = window
  const trigger = rulePack.triggers.find((known) => known.code === code)
  const asked = { id: windowId, about, trigger: code, openedAt: snapshot.asOf, observedBy: window.observedBy, agreed: window.agreed }
  const windows = [{ ...asked, confirmedAt: [], contacted: [] }]
  const [row] = actNow({ ...snapshot, facts: [], windows, vacancies: [], commitments: [] }, rulePack)
  if (row === undefined || trigger === undefined) return undefined
  const { contactBy } = contactTimes(window, trigger, instantMillis(snapshot.asOf))
  return { windowId, about, contactBy: formatInstant(contactBy), doorsOpen: row.doorsOpen, duty: row.duty }
}
