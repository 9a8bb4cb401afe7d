import { assessmentAt, type Command, type Reassessment, reassessmentSeenBy, type ReassessmentSeen } from "@samsyn/casework"
import type { Audience, Observer } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { Draws } from "../ports/Draws.ts"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { versionOf } from "../versionOf.ts"
import { type AsRead, Casework } from "./Casework.ts"
import { knownRecord, seenRecord } from "./knownRecord.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import type { RecordUnknown } from "./RecordUnknown.ts"
import { recordPut } from "./recordPut.ts"
import type { Seen } from "./Seen.ts"

type Answered = Extract<Command, { readonly tag: "answer-reassessment" }>

/** Decisions that are looked at again, each with whom it was passed on to by now. */
export class Reassessments extends Context.Service<
  Reassessments,
  {
    /** Told as the audience that asks may know it. */
    readonly open: (
      question: { readonly referralId: string; readonly audience: Audience },
      asked: Pick<Reassessment, "by" | "factIds"> & { readonly reason: string }
    ) => Effect.Effect<Seen<ReassessmentSeen>, NotRecorded | RecordUnknown>
    /** Keeps the decision, or asks back; told as the unit may know it. */
    readonly answer: (
      reassessmentId: string,
      given: Pick<Answered, "by" | "answer">
    ) => Effect.Effect<Seen<ReassessmentSeen>, NotRecorded | RecordUnknown>
    /** Replies to the question that waits. Nobody replies to what they may not know of. */
    readonly reply: (
      question: { readonly id: string; readonly audience: Audience },
      given: { readonly by: Observer; readonly text: string }
    ) => Effect.Effect<Seen<ReassessmentSeen>, NotRecorded | RecordUnknown>
    readonly ofReferral: (question: {
      readonly referralId: string
      readonly audience: Audience
    }) => Effect.Effect<ReadonlyArray<ReassessmentSeen>, RecordUnknown | StoreUnavailable>
    readonly byId: (question: {
      readonly id: string
      readonly audience: Audience
    }) => Effect.Effect<Seen<ReassessmentSeen>, RecordUnknown | StoreUnavailable>
  }
>()("@samsyn/application/Reassessments") {
  static readonly layer = Layer.effect(
    Reassessments,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws
      const setting = yield* Setting
      /** As it stands by now; its version is that of what is on record, so that time alone makes nobody's reading stale. */
      const seen = Effect.fn("Reassessments.seen")(function* (reassessment: Reassessment, audience: Audience) {
        const { records, snapshot } = yield* casework.look
        const { reassessments } = assessmentAt(records, reassessment.referralId, { ...setting, at: snapshot.asOf })
        const now = reassessments.find(({ id }) => id === reassessment.id) ?? reassessment
        const recorded = yield* seenRecord("reassessments", reassessmentSeenBy(records, reassessment, audience))
        return {
          seen: reassessmentSeenBy(records, now, audience) ?? recorded,
          version: versionOf(recorded)
        } satisfies Seen<ReassessmentSeen>
      })
      const carryOut = Effect.fn("Reassessments.carryOut")(function* (command: Command, audience: Audience) {
        const events = yield* casework.carryOut(() => command, reassessmentSeen(audience))
        return yield* seen(yield* recordPut(events, "reassessments"), audience)
      })
      const byId = Effect.fn("Reassessments.byId")(function* ({ audience, id }: { readonly id: string; readonly audience: Audience }) {
        const { records } = yield* casework.look
        return yield* seen(yield* knownRecord(records, "reassessments", id), audience)
      })
      return Reassessments.of({
        open: Effect.fn("Reassessments.open")(function* ({ audience, referralId }, asked) {
          return yield* carryOut({ tag: "open-reassessment", id: yield* draws.id, referralId, ...asked }, audience)
        }),
        answer: Effect.fn("Reassessments.answer")(function* (reassessmentId, given) {
          return yield* carryOut({ tag: "answer-reassessment", decisionRecordId: yield* draws.id, reassessmentId, ...given }, "unit")
        }),
        reply: Effect.fn("Reassessments.reply")(function* (question, given) {
          yield* byId(question)
          return yield* carryOut({ tag: "reply-to-question", reassessmentId: question.id, ...given }, question.audience)
        }),
        byId,
        ofReferral: Effect.fn("Reassessments.ofReferral")(function* ({ audience, referralId }) {
          const { records, snapshot } = yield* casework.look
          yield* knownRecord(records, "referrals", referralId)
          return assessmentAt(records, referralId, { ...setting, at: snapshot.asOf })
            .reassessments.filter((reassessment) => reassessment.referralId === referralId)
            .flatMap((reassessment) => reassessmentSeenBy(records, reassessment, audience) ?? [])
        })
      })
    })
  )
}

function reassessmentSeen(audience: Audience): AsRead {
  return (records, reassessmentId) => {
    const reassessment = records.reassessments.find(({ id }) => id === reassessmentId)
    return reassessment === undefined ? undefined : reassessmentSeenBy(records, reassessment, audience)
  }
}
