import {
  type Command,
  type FormPart,
  type Intake,
  intakeAt,
  intakeOf,
  type Known,
  type KnownBy,
  knownOf,
  type PossibleDuplicate,
  possibleDuplicates,
  type ReferralKept,
  type Side
} from "@samsyn/casework"
import type { Observer } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { CurrentAccess } from "../access/Actor.ts"
import { isAllowed } from "../access/isAllowed.ts"
import { Draws } from "../ports/Draws.ts"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { type AsRead, Casework } from "./Casework.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import { RecordUnknown } from "./RecordUnknown.ts"
import { recordPut } from "./recordPut.ts"
import { type Seen, seenAs, shownAs } from "./Seen.ts"
import { senderNow } from "./senderNow.ts"

/** What a command says besides its tag and what it is about. */
type Said<Tag extends Command["tag"], Known extends PropertyKey> = Omit<
  Extract<Command, { readonly tag: Tag }>,
  "tag" | "referralId" | Known
>

/** How a referral came in, as it is read: whether it is a duplicate, and of what, the unit alone is told. */
export type IntakeRead = Omit<Intake, "duplicates"> & Partial<Pick<Intake, "duplicates">>

/** How a referral came in, and how it is answered. */
export class Intakes extends Context.Service<
  Intakes,
  {
    /** With what it was passed on for by now, in the version of what whoever asks reads of it. */
    readonly byReferral: (referralId: string) => Effect.Effect<Seen<IntakeRead>, RecordUnknown | StoreUnavailable>
    readonly possibleDuplicates: (referralId: string) => Effect.Effect<ReadonlyArray<PossibleDuplicate>, RecordUnknown | StoreUnavailable>
    /** What is already known of a person, as far as whoever asks may read it, for the next form to begin with. Notes are near: they are told to those who may read that. */
    readonly knownOf: (personKey: string, asker: KnownBy) => Effect.Effect<Known, StoreUnavailable>
    readonly acknowledge: (referralId: string, by: Observer) => Effect.Effect<Intake, NotRecorded>
    readonly askBack: (referralId: string, question: Said<"ask-back", "id">) => Effect.Effect<Intake, NotRecorded>
    readonly answerQuestion: (
      question: { readonly referralId: string; readonly questionId: string },
      answer: { readonly by: Observer; readonly text: string; readonly parts: ReadonlyArray<FormPart> }
    ) => Effect.Effect<Seen<IntakeRead>, NotRecorded>
    readonly sendOn: (referralId: string, onward: Said<"send-on", never>) => Effect.Effect<Intake, NotRecorded>
    readonly judgeDuplicate: (referralId: string, judged: Said<"judge-duplicate", never>) => Effect.Effect<Intake, NotRecorded>
    readonly endWait: (referralId: string, end: Said<"end-wait", never>) => Effect.Effect<ReferralKept, NotRecorded>
  }
>()("@samsyn/application/Intakes") {
  static readonly layer = Layer.effect(
    Intakes,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws
      const setting = yield* Setting
      const found = Effect.fn("Intakes.found")(function* (referralId: string) {
        const { records, snapshot } = yield* casework.look
        const referral = records.referrals.find(({ id }) => id === referralId)
        return referral === undefined ? yield* new RecordUnknown({ kind: "referral" }) : { records, referral, at: snapshot.asOf }
      })
      const changed = Effect.fn("Intakes.changed")(function* (command: Command, asRead?: AsRead) {
        return yield* recordPut(yield* casework.carryOut(() => command, asRead), "intakes")
      })
      return Intakes.of({
        byReferral: Effect.fn("Intakes.byReferral")(function* (referralId) {
          const { at, records, referral } = yield* found(referralId)
          const { side } = yield* senderNow
          const intake = intakeOf(records, referralId)
          return seenAs(readFrom(side, intake), readFrom(side, intakeAt(referral, intake, { ...setting, at })))
        }),
        possibleDuplicates: (referralId) => Effect.map(found(referralId), ({ records, referral }) => possibleDuplicates(records, referral)),
        knownOf: Effect.fn("Intakes.knownOf")(function* (personKey, asker) {
          const { records, snapshot } = yield* casework.look
          const access = yield* CurrentAccess
          const target = { tag: "person", personKey } as const
          const time = { ...setting, at: snapshot.asOf }
          const isCloseUp = access !== undefined && isAllowed(access, { permission: "read-near", target }, records, time)
          const known = knownOf(records, personKey, asker)
          return isCloseUp ? known : { ...known, notes: [] }
        }),
        acknowledge: (referralId, by) => changed({ tag: "acknowledge-referral", referralId, by }),
        askBack: (referralId, question) => Effect.flatMap(draws.id, (id) => changed({ tag: "ask-back", referralId, id, ...question })),
        answerQuestion: Effect.fn("Intakes.answerQuestion")(function* (question, answer) {
          const { side } = yield* senderNow
          const asRead: AsRead = (records, id) => readFrom(side, intakeOf(records, id))
          const intake = yield* changed({ tag: "answer-question", ...question, ...answer }, asRead)
          return shownAs(readFrom(side, intake))
        }),
        sendOn: (referralId, onward) => changed({ tag: "send-on", referralId, ...onward }),
        judgeDuplicate: (referralId, judged) => changed({ tag: "judge-duplicate", referralId, ...judged }),
        endWait: Effect.fn("Intakes.endWait")(function* (referralId, end) {
          return yield* recordPut(yield* casework.carryOut(() => ({ tag: "end-wait", referralId, ...end })), "referrals")
        })
      })
    })
  )
}

function readFrom(side: Side, { duplicates, ...rest }: Intake): IntakeRead {
  return side === "unit" ? { ...rest, duplicates } : rest
}
