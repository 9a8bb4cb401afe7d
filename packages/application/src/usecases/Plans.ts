import { type Command, type PlanChange, planFigures, type PlanFigures, type PlanKept, planSeenBy, type PlanWritten } from "@samsyn/casework"
import type { Audience, Observer } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { Draws } from "../ports/Draws.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { type AsRead, Casework } from "./Casework.ts"
import { knownRecord } from "./knownRecord.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import type { RecordUnknown } from "./RecordUnknown.ts"
import { recordPut } from "./recordPut.ts"
import { type Seen, shownAs } from "./Seen.ts"

/** Whose plan, and for whom the answer is made. */
interface Question {
  readonly referralId: string
  readonly audience: Audience
}

/** The person's own plan: begun once, changed one thing at a time. Every answer holds the lines that are shared with whoever asks. */
export class Plans extends Context.Service<
  Plans,
  {
    readonly figures: Effect.Effect<PlanFigures, StoreUnavailable>
    readonly begin: (
      question: Question,
      written: { readonly by: Observer; readonly status: PlanKept["status"] }
    ) => Effect.Effect<Seen<PlanKept>, NotRecorded>
    readonly addLine: (
      question: Question,
      written: { readonly by: Observer; readonly line: PlanWritten }
    ) => Effect.Effect<Seen<PlanKept>, NotRecorded>
    readonly replaceLine: (
      question: Question & { readonly lineId: string },
      written: { readonly by: Observer; readonly line: PlanWritten }
    ) => Effect.Effect<Seen<PlanKept>, NotRecorded>
    /** Takes back that the unit reads one line. */
    readonly withdrawLine: (
      question: Question & { readonly lineId: string },
      taken: { readonly by: Observer; readonly withdrawn: NonNullable<PlanKept["goals"][number]["withdrawn"]> }
    ) => Effect.Effect<Seen<PlanKept>, NotRecorded>
    readonly setStatus: (
      question: Question,
      written: { readonly by: Observer; readonly status: PlanKept["status"] }
    ) => Effect.Effect<Seen<PlanKept>, NotRecorded>
    readonly setCoordinator: (
      question: Question,
      written: { readonly by: Observer; readonly coordinator: Observer | null }
    ) => Effect.Effect<Seen<PlanKept>, NotRecorded>
    readonly setResponsibilityGroup: (
      question: Question,
      written: { readonly by: Observer; readonly members: PlanKept["responsibilityGroup"] }
    ) => Effect.Effect<Seen<PlanKept>, NotRecorded>
    readonly ofReferral: (question: Question) => Effect.Effect<Seen<PlanKept>, RecordUnknown | StoreUnavailable>
  }
>()("@samsyn/application/Plans") {
  static readonly layer = Layer.effect(
    Plans,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws
      const carryOut = Effect.fn("Plans.carryOut")(function* (command: Command, { audience }: Question) {
        const events = yield* casework.carryOut(() => command, planSeen(audience))
        return shownAs(planSeenBy(yield* recordPut(events, "plans"), audience))
      })
      const change = (question: Question, by: Observer, changed: PlanChange) =>
        carryOut({ tag: "change-plan", referralId: question.referralId, by, change: changed }, question)
      return Plans.of({
        figures: Effect.map(casework.look, ({ records }) => planFigures(records)),
        begin: (question, written) => carryOut({ tag: "begin-plan", referralId: question.referralId, ...written }, question),
        addLine: Effect.fn("Plans.addLine")(function* (question, { by, line }) {
          return yield* change(question, by, { tag: "add-line", id: yield* draws.id, line })
        }),
        replaceLine: (question, { by, line }) => change(question, by, { tag: "replace-line", id: question.lineId, line }),
        withdrawLine: (question, { by, withdrawn }) => change(question, by, { tag: "withdraw-line", id: question.lineId, withdrawn }),
        setStatus: (question, { by, status }) => change(question, by, { tag: "status", status }),
        setCoordinator: (question, { by, coordinator }) => change(question, by, { tag: "coordinator", coordinator }),
        setResponsibilityGroup: (question, { by, members }) => change(question, by, { tag: "responsibility-group", members }),
        ofReferral: Effect.fn("Plans.ofReferral")(function* ({ audience, referralId }) {
          const { records } = yield* casework.lookCloseUp(referralId)
          return shownAs(planSeenBy(yield* knownRecord(records, "plans", referralId), audience))
        })
      })
    })
  )
}

function planSeen(audience: Audience): AsRead {
  return ({ plans }, referralId) => {
    const plan = plans.find(({ id }) => id === referralId)
    return plan === undefined ? undefined : planSeenBy(plan, audience)
  }
}
