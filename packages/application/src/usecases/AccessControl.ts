import { type AboutWhom, type Announced, isWrittenAsNationalNumber } from "@samsyn/casework"
import { formatInstant, Id } from "@samsyn/core"
import { Clock, Context, Effect, Layer, Schema } from "effect"
import { aboutTarget, type AccessTarget, isOfSomeone } from "../access/AccessTarget.ts"
import { type Access, type Actor, CurrentAccess, type Purpose } from "../access/Actor.ts"
import { heardBy } from "../access/heardBy.ts"
import { howTheyStand } from "../access/howTheyStand.ts"
import { type AccessAnswer, type AccessQuestion, mayRead } from "../access/mayRead.ts"
import { NotAllowed } from "../access/NotAllowed.ts"
import type { Permission } from "../access/permissions.ts"
import { AccessLog } from "../ports/AccessLog.ts"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { DerivedPile } from "./DerivedPile.ts"

/** Who asks and what for, what they ask to do, and what the request names. */
export interface Admission {
  readonly actor: Actor
  /** Undefined where they do not say what for though they have to: then nothing is allowed. */
  readonly purpose: Purpose | undefined
  readonly permission: Permission
  readonly target: AccessTarget
}

/** The gate before every endpoint: nothing is read or done that the table of rules does not allow, and no reading of a person goes unlogged. */
export class AccessControl extends Context.Service<
  AccessControl,
  {
    /**
     * Lets a request through, or does not. What was decided about a person, and every refusal, is in the access log before there is an answer; where it cannot
     * be logged, nothing is answered. What names someone stands on what every process has recorded by now, so that what was taken back opens nothing more.
     */
    readonly admit: (admission: Admission) => Effect.Effect<void, NotAllowed | StoreUnavailable>
    /** Has on record that someone asked for something under another name than their own, which was refused before it was looked at. */
    readonly turnedAway: (admission: Admission) => Effect.Effect<void, StoreUnavailable>
    /**
     * Of people whom an answer would tell of, those whom whoever asks may be told of; each of them, and each who is left out, is in the access log before
     * there is an answer. None of them where nobody asks.
     */
    readonly among: (permission: Permission, personKeys: ReadonlyArray<string>) => Effect.Effect<ReadonlySet<string>, StoreUnavailable>
    /** What someone hears of what an audience of theirs is told: see `heardBy`. No reading of a person, and not logged: it names records, and holds no word of them. */
    readonly heard: (access: Access, told: Announced) => Effect.Effect<Announced, StoreUnavailable>
  }
>()("@samsyn/application/AccessControl") {
  static readonly layer = Layer.effect(
    AccessControl,
    Effect.gen(function* () {
      const pile = yield* DerivedPile
      const log = yield* AccessLog
      const { timeZone } = yield* Setting

      // These two stand before every request, most often on nothing but memory: a span of each takes longer than they do. The store has its own.
      const answerTo = Effect.fnUntraced(function* ({ actor, permission, purpose, target }: Admission, at: string) {
        const { records } = target.tag === "nobody" ? yield* pile.known : yield* pile.caughtUp
        const about = aboutTarget(records, target)
        if (purpose === undefined) return { about: about ?? {}, answer: withoutPurpose }
        if (about === undefined) return { about: {}, answer: answerOfNothing({ role: actor.role, permission, purpose }) }
        const standing = howTheyStand(actor, { target: target.tag, about }, records, { at, timeZone })
        return { about, answer: mayRead({ role: actor.role, permission, purpose, ...standing }) }
      })

      const admit = Effect.fnUntraced(function* (admission: Admission) {
        const at = formatInstant(yield* Clock.currentTimeMillis)
        const { about, answer } = yield* answerTo(admission, at)
        if (answer.tag === "refused" || isOfSomeone(about) || ofAnyone.has(admission.permission))
          yield* log.record(entryOf(admission, { about, answer, at }))
        if (answer.tag === "refused") return yield* new NotAllowed()
      })

      return AccessControl.of({
        admit,
        turnedAway: Effect.fn("AccessControl.turnedAway")(function* (admission) {
          const at = formatInstant(yield* Clock.currentTimeMillis)
          const { records } = yield* pile.known
          yield* log.record(entryOf(admission, { about: aboutTarget(records, admission.target) ?? {}, answer: notTheSender, at }))
        }),
        among: Effect.fn("AccessControl.among")(function* (permission, personKeys) {
          const access = yield* CurrentAccess
          if (access === undefined) return new Set()
          const isTold = (personKey: string) =>
            admit({ ...access, permission, target: { tag: "person", personKey } }).pipe(
              Effect.as(true),
              Effect.catchTag("NotAllowed", () => Effect.succeed(false))
            )
          return new Set(yield* Effect.filter(personKeys, isTold))
        }),
        heard: Effect.fn("AccessControl.heard")(function* (access, told) {
          const known = yield* pile.known
          // What another process recorded can be announced before this one has taken it in.
          const { records } = known.eventNumber < told.number ? yield* pile.caughtUp : known
          return heardBy(access, told, records, { at: formatInstant(yield* Clock.currentTimeMillis), timeZone })
        })
      })
    })
  )
}

/** What names nobody, and is a reading of people all the same: whoever searches is on record, also where nobody is found, and whoever takes out the whole file. */
const ofAnyone: ReadonlySet<Permission> = new Set(["find-person", "read-whole"])

const withoutPurpose = { tag: "refused", because: "no-purpose" } as const
const notTheSender = { tag: "refused", because: "not-the-sender" } as const

/** Of a record that is not there only those may hear who would read it whoever it was about; to everyone else it is as one that is closed to them. */
function answerOfNothing(asked: Pick<AccessQuestion, "permission" | "purpose" | "role">): AccessAnswer {
  const relations = new Set(["any", "pile"] as const)
  return mayRead({ ...asked, relations, consents: new Set(), blocked: "not" })
}

/** What no person can have for a key came from a request that is refused: an entry about nobody. */
const isKey = (name: unknown): name is string => Schema.is(Id)(name) && !isWrittenAsNationalNumber(name)

function entryOf(
  { actor, permission, purpose }: Admission,
  {
    about: { personKey },
    answer,
    at
  }: { readonly about: AboutWhom; readonly answer: AccessAnswer | typeof withoutPurpose | typeof notTheSender; readonly at: string }
) {
  return {
    at,
    subject: actor.subject,
    role: actor.role,
    profession: actor.observer.role,
    service: actor.observer.service,
    purpose: purpose ?? null,
    permission,
    ...(isKey(personKey) ? { personKey } : {}),
    outcome: answer.tag === "allowed" ? ("read" as const) : ("refused" as const),
    because: answer.because
  }
}
