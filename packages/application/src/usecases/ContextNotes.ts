import { type ContextNote, reassessmentOfNote, type ReassessmentSeen, type Records, type WindowChange } from "@samsyn/casework"
import type { Audience, Fact } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { Draws } from "../ports/Draws.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import { RecordUnknown } from "./RecordUnknown.ts"
import { recordPut } from "./recordPut.ts"
import { senderNow } from "./senderNow.ts"

type WindowOpened = Omit<Extract<WindowChange, { readonly open: unknown }>["open"], "id">

/** A context note as it is written. It comes from the person where the person writes it, and else from someone near them. */
export interface NoteWritten extends Pick<ContextNote, "observedAt" | "by" | "basis" | "domain" | "sharedWith" | "text"> {
  readonly source?: ContextNote["source"]
  /** What it objects to, or puts right. */
  readonly beside?: NonNullable<ContextNote["beside"]>
  readonly facts: ReadonlyArray<Pick<Fact, "circumstance" | "value">>
  /** A goal, in the words of the note's writer or the person; it becomes a line of the plan. */
  readonly goal?: string
  readonly window?: { readonly open: WindowOpened } | Extract<WindowChange, { readonly confirm: unknown }>
}

/** A context note with its facts, and what came of it, as far as the reader may know. */
export interface NoteRead extends Omit<ContextNote, "factIds"> {
  readonly facts: ReadonlyArray<Pick<Fact, "id" | "circumstance" | "value">>
  readonly reassessment?: ReassessmentSeen
}

/** What those near the person, and the person, have written. */
export class ContextNotes extends Context.Service<
  ContextNotes,
  {
    readonly attach: (referralId: string, written: NoteWritten) => Effect.Effect<NoteRead, NotRecorded>
    /** The notes shared with an audience, in the order they were recorded. */
    readonly sharedWith: (question: {
      readonly referralId: string
      readonly audience: Audience
    }) => Effect.Effect<ReadonlyArray<NoteRead>, RecordUnknown | StoreUnavailable>
  }
>()("@samsyn/application/ContextNotes") {
  static readonly layer = Layer.effect(
    ContextNotes,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws
      return ContextNotes.of({
        attach: Effect.fn("ContextNotes.attach")(function* (referralId, { facts: written, goal, source: said, window, ...note }) {
          const { side } = yield* senderNow
          const source = said ?? (side === "person" ? "person" : "nearby")
          const id = yield* draws.id
          const facts = yield* Effect.forEach(written, (fact) => Effect.map(draws.id, (factId) => ({ ...fact, id: factId })))
          const windowId = yield* draws.id
          const goalId = yield* draws.id
          const events = yield* casework.carryOut((recordedAt) => ({
            tag: "attach-note",
            side,
            note: { ...note, id, referralId, recordedAt, source },
            facts,
            ...(goal === undefined ? {} : { goal: { id: goalId, text: goal } }),
            ...(window === undefined ? {} : { window: "open" in window ? { open: { ...window.open, id: windowId } } : window })
          }))
          const attached = yield* recordPut(events, "notes")
          const { records } = yield* casework.look
          return readNote(records, attached, attached.source)
        }),
        sharedWith: Effect.fn("ContextNotes.sharedWith")(function* ({ audience, referralId }) {
          const { records } = yield* casework.lookCloseUp(referralId)
          if (!records.referrals.some((known) => known.id === referralId)) return yield* new RecordUnknown({ kind: "referral" })
          return notesSharedWith(records, referralId, audience)
        })
      })
    })
  )
}

function notesSharedWith(records: Records, referralId: string, audience: Audience): ReadonlyArray<NoteRead> {
  return records.notes
    .filter((note) => note.referralId === referralId && note.sharedWith.includes(audience))
    .map((note) => readNote(records, note, audience))
}

function readNote(records: Records, note: ContextNote, audience: Audience): NoteRead {
  const { beside, factIds, ...rest } = note
  const byId = new Map(records.facts.map((fact) => [fact.id, fact]))
  const reassessment = reassessmentOfNote(records, note, audience)
  return {
    ...rest,
    ...(beside === undefined || !isShared(records, beside, audience) ? {} : { beside }),
    facts: factIds.flatMap((id) => {
      const fact = byId.get(id)
      return fact === undefined ? [] : [{ id, circumstance: fact.circumstance, value: fact.value }]
    }),
    ...(reassessment === undefined ? {} : { reassessment })
  }
}

/** Whether an audience reads what a note stands beside: what is hidden from them is not named to them either. */
function isShared(records: Records, { id, list }: NonNullable<ContextNote["beside"]>, audience: Audience): boolean {
  if (list === "decisions") return true
  const rows: ReadonlyArray<{ readonly id: string; readonly sharedWith: ReadonlyArray<Audience> }> = records[list]
  return rows.some((row) => row.id === id && row.sharedWith.includes(audience))
}
