import type { AboutWhom } from "@samsyn/casework"
import { formatInstant } from "@samsyn/core"
import { Clock, Context, Effect, Layer } from "effect"
import { aboutTarget, type AccessTarget, isOfSomeone } from "../access/AccessTarget.ts"
import type { Access } from "../access/Actor.ts"
import { howTheyStand } from "../access/howTheyStand.ts"
import { type AccessAnswer, mayRead } from "../access/mayRead.ts"
import { NotAllowed } from "../access/NotAllowed.ts"
import type { Permission } from "../access/permissions.ts"
import { AccessLog } from "../ports/AccessLog.ts"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { DerivedPile } from "./DerivedPile.ts"

/** Who asks and what for, what they ask to do, and what the request names. */
export interface Admission {
  readonly access: Access
  readonly permission: Permission
  readonly target: AccessTarget
}

/** The gate before every endpoint: nothing is read or done that the table of rules does not allow, and no reading of a person goes unlogged. */
export class AccessControl extends Context.Service<
  AccessControl,
  {
    /**
     * Lets a request through, or does not. What was decided about a person, and every refusal, is in the access log before there is an answer; where it cannot
     * be logged, nothing is answered. Stands on what every process has recorded by now, so that what was taken back opens nothing more.
     */
    readonly admit: (admission: Admission) => Effect.Effect<void, NotAllowed | StoreUnavailable>
  }
>()("@samsyn/application/AccessControl") {
  static readonly layer = Layer.effect(
    AccessControl,
    Effect.gen(function* () {
      const pile = yield* DerivedPile
      const log = yield* AccessLog
      const { timeZone } = yield* Setting

      const answerTo = Effect.fn("AccessControl.answerTo")(function* ({ access, permission, target }: Admission, at: string) {
        const { actor, purpose } = access
        const { records } = yield* pile.caughtUp
        const about = aboutTarget(records, target)
        if (about === undefined) return { about: {}, answer: answerOfNothing({ access, permission, target }) }
        const standing = howTheyStand(actor, { target: target.tag, about }, records, { at, timeZone })
        return { about, answer: mayRead({ role: actor.role, permission, purpose, ...standing }) }
      })

      return AccessControl.of({
        admit: Effect.fn("AccessControl.admit")(function* (admission) {
          const at = formatInstant(yield* Clock.currentTimeMillis)
          const { about, answer } = yield* answerTo(admission, at)
          if (answer.tag === "refused" || isOfSomeone(about)) yield* log.record(entryOf(admission, { about, answer, at }))
          if (answer.tag === "refused") return yield* new NotAllowed()
        })
      })
    })
  )
}

/** Of a record that is not there only those may hear who would read it whoever it was about; to everyone else it is as one that is closed to them. */
function answerOfNothing({ access: { actor, purpose }, permission }: Admission): AccessAnswer {
  const relations = new Set(["any", "pile"] as const)
  return mayRead({ role: actor.role, permission, purpose, relations, consents: new Set(), blocked: "not" })
}

function entryOf(
  { access: { actor, purpose }, permission }: Admission,
  { about: { personKey }, answer, at }: { readonly about: AboutWhom; readonly answer: AccessAnswer; readonly at: string }
) {
  return {
    at,
    subject: actor.subject,
    role: actor.role,
    profession: actor.observer.role,
    service: actor.observer.service,
    purpose,
    permission,
    ...(personKey === undefined ? {} : { personKey }),
    outcome: answer.tag === "allowed" ? ("read" as const) : ("refused" as const),
    because: answer.because
  }
}
