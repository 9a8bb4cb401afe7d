import { type Command, type DecisionSeen, decisionSeenBy, type RightsDecision } from "@samsyn/casework"
import type { Audience, Fact, Observer } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { Draws } from "../ports/Draws.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import { knownRecord } from "./knownRecord.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import type { RecordUnknown } from "./RecordUnknown.ts"
import { recordPut } from "./recordPut.ts"
import { type Seen, shownAs } from "./Seen.ts"

type Decide = Extract<Command, { readonly tag: "decide-rights" }>

/** A decision as it is written; the one it takes the place of is known here. */
export interface DecisionWritten extends Omit<Decide["decision"], "id" | "referralId"> {
  readonly reassessmentId?: string
}

/** What the assessor has found out, as it is written. */
export interface CircumstancesWritten extends Pick<Fact, "observedAt" | "by" | "basis" | "domain" | "sharedWith"> {
  readonly facts: ReadonlyArray<Pick<Fact, "circumstance" | "value">>
}

/** Decisions on the right to necessary health care, and what they rest on. */
export class RightsDecisions extends Context.Service<
  RightsDecisions,
  {
    readonly decide: (referralId: string, written: DecisionWritten) => Effect.Effect<RightsDecision, NotRecorded>
    /** Puts on record that the person was told on a civil date. */
    readonly tell: (decisionId: string, told: { readonly by: Observer; readonly on: string }) => Effect.Effect<RightsDecision, NotRecorded>
    readonly recordCircumstances: (referralId: string, written: CircumstancesWritten) => Effect.Effect<ReadonlyArray<Fact>, NotRecorded>
    /** All decisions of a referral, the first first. */
    readonly ofReferral: (question: {
      readonly referralId: string
      readonly audience: Audience
    }) => Effect.Effect<ReadonlyArray<DecisionSeen>, RecordUnknown | StoreUnavailable>
    readonly byId: (question: {
      readonly id: string
      readonly audience: Audience
    }) => Effect.Effect<Seen<DecisionSeen>, RecordUnknown | StoreUnavailable>
  }
>()("@samsyn/application/RightsDecisions") {
  static readonly layer = Layer.effect(
    RightsDecisions,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws
      return RightsDecisions.of({
        decide: Effect.fn("RightsDecisions.decide")(function* (referralId, { reassessmentId, ...written }) {
          const id = yield* draws.id
          const decisionRecordId = yield* draws.id
          const events = yield* casework.carryOut(() => ({
            tag: "decide-rights",
            decision: { ...written, id, referralId },
            decisionRecordId,
            ...(reassessmentId === undefined ? {} : { reassessmentId })
          }))
          return yield* recordPut(events, "decisions")
        }),
        tell: Effect.fn("RightsDecisions.tell")(function* (decisionId, told) {
          const events = yield* casework.carryOut(() => ({ tag: "tell-decision", decisionId, ...told }))
          return yield* recordPut(events, "decisions")
        }),
        recordCircumstances: Effect.fn("RightsDecisions.recordCircumstances")(function* (referralId, { facts: written, ...found }) {
          const facts = yield* Effect.forEach(written, (fact) => Effect.map(draws.id, (id) => ({ ...fact, id })))
          const events = yield* casework.carryOut(() => ({ tag: "record-circumstances", found: { ...found, referralId }, facts }))
          return events.flatMap(({ puts }) => puts.facts ?? [])
        }),
        ofReferral: Effect.fn("RightsDecisions.ofReferral")(function* ({ audience, referralId }) {
          const { records } = yield* casework.look
          yield* knownRecord(records, "referrals", referralId)
          return records.decisions
            .filter((decision) => decision.referralId === referralId)
            .map((decision) => decisionSeenBy(decision, audience))
        }),
        byId: Effect.fn("RightsDecisions.byId")(function* ({ audience, id }) {
          const { records } = yield* casework.look
          const decision = yield* knownRecord(records, "decisions", id)
          return shownAs(decisionSeenBy(decision, audience))
        })
      })
    })
  )
}
