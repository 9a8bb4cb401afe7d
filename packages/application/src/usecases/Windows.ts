import {
  type Command,
  type ContactsOfWeek,
  missedContacts,
  type Occasion,
  type PassedOn,
  type Records,
  standingsOf,
  type Talk,
  type WindowKept,
  type WindowOpened
} from "@samsyn/casework"
import { actNow, type ActNowRow, type Observer, type Window, type WindowState } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { Draws } from "../ports/Draws.ts"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Answers, type Question } from "./Answers.ts"
import { Casework } from "./Casework.ts"
import { knownRecord } from "./knownRecord.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import type { RecordUnknown } from "./RecordUnknown.ts"
import { recordPut } from "./recordPut.ts"
import { type Seen, seenAs } from "./Seen.ts"

/** A window with where it stands now. What its trigger would say is left out where the rule pack no longer knows the trigger. */
export interface WindowRead extends WindowKept {
  readonly state?: WindowState["tag"]
  readonly contactBy?: string
  readonly contactedAt?: string
  readonly contactOverdue?: boolean
  readonly passedOn: ReadonlyArray<PassedOn>
}

/** A row of act now with who doubts the window, and whom it was passed on to. Neither moves the row. */
export interface ActNowShown extends ActNowRow {
  readonly contested: NonNullable<WindowKept["contested"]>
  readonly passedOn: ReadonlyArray<PassedOn>
}

const actNowRows: Question<ReadonlyArray<ActNowRow>> = { name: "act-now", answer: actNow }

/** A window to open, perhaps without an id; it is about a referral or an approach. */
export type WindowToOpen = Omit<WindowOpened, "id" | "observedBy"> & { readonly id?: string; readonly by: Observer }

/** Windows to act in, and what was done. */
export class Windows extends Context.Service<
  Windows,
  {
    readonly actNow: Effect.Effect<ReadonlyArray<ActNowShown>, StoreUnavailable>
    /** How the talks that were due went, week by week: of the system, never of a person. */
    readonly figures: Effect.Effect<ReadonlyArray<ContactsOfWeek>, StoreUnavailable>
    readonly byId: (id: string) => Effect.Effect<Seen<WindowRead>, RecordUnknown | StoreUnavailable>
    readonly open: (window: WindowToOpen) => Effect.Effect<Seen<WindowRead>, NotRecorded>
    readonly confirm: (
      windowId: string,
      confirmed: { readonly at: string; readonly by: Observer }
    ) => Effect.Effect<Seen<WindowRead>, NotRecorded>
    readonly contest: (
      windowId: string,
      contested: { readonly by: Observer; readonly why: string }
    ) => Effect.Effect<Seen<WindowRead>, NotRecorded>
    readonly recordContact: (windowId: string, contact: Talk) => Effect.Effect<Seen<WindowRead>, NotRecorded>
    readonly close: (
      windowId: string,
      closed: { readonly by: Observer; readonly reason: NonNullable<Window["closed"]>["reason"] }
    ) => Effect.Effect<Seen<WindowRead>, NotRecorded>
  }
>()("@samsyn/application/Windows") {
  static readonly layer = Layer.effect(
    Windows,
    Effect.gen(function* () {
      const answers = yield* Answers
      const casework = yield* Casework
      const draws = yield* Draws
      const setting = yield* Setting
      const look = Effect.map(casework.look, ({ records, snapshot }) => ({
        records,
        snapshot,
        occasion: { ...setting, at: snapshot.asOf } satisfies Occasion
      }))

      const recorded = Effect.fn("Windows.recorded")(function* (commandAt: (recordedAt: string) => Command) {
        const window = yield* recordPut(yield* casework.carryOut(commandAt), "windows")
        const { occasion, records } = yield* look
        return seenAs(window, readWindow(records, occasion)(window))
      })

      return Windows.of({
        actNow: Effect.zipWith(answers.to(actNowRows), look, (rows, { occasion, records }) => {
          const read = readWindow(records, occasion)
          const windows = new Map(records.windows.map((window) => [window.id, window]))
          return rows.map((row) => {
            const window = windows.get(row.windowId)
            return { ...row, contested: window?.contested ?? [], passedOn: window === undefined ? [] : read(window).passedOn }
          })
        }),
        figures: Effect.map(look, ({ occasion, records }) => missedContacts(records, occasion)),
        byId: Effect.fn("Windows.byId")(function* (id) {
          const { occasion, records } = yield* look
          const window = yield* knownRecord(records, "windows", id)
          return seenAs(window, readWindow(records, occasion)(window))
        }),
        open: Effect.fn("Windows.open")(function* ({ by: observedBy, ...given }) {
          const window = { ...given, id: given.id ?? (yield* draws.id), observedBy }
          return yield* recorded(() => ({ tag: "open-window", window }))
        }),
        confirm: (windowId, confirmed) => recorded(() => ({ tag: "confirm-window", windowId, confirmed })),
        contest: (windowId, contested) => recorded((at) => ({ tag: "contest-window", windowId, contested: { ...contested, at } })),
        recordContact: (windowId, contact) => recorded(() => ({ tag: "record-contact", windowId, contact })),
        close: (windowId, closed) => recorded((at) => ({ tag: "close-window", windowId, closed: { ...closed, at } }))
      })
    })
  )
}

function readWindow(records: Records, occasion: Occasion): (window: WindowKept) => WindowRead {
  const standingOf = standingsOf(records, occasion)
  return (window) => {
    const standing = standingOf(window)
    if (standing === undefined) return { ...window, passedOn: window.escalated ?? [] }
    const { contactBy, contactedAt, isContactOverdue: contactOverdue, passedOn, state } = standing
    return {
      ...window,
      state: state.tag,
      contactBy,
      ...(contactedAt === undefined ? {} : { contactedAt }),
      contactOverdue,
      passedOn
    }
  }
}
