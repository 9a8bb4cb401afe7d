import {
  type AssessmentQueue,
  type NearStanding,
  type PileView,
  type PlaceQueue,
  pileView,
  placeQueue,
  type RowNotes,
  type RulePack,
  type Snapshot,
  type Tension,
  tensions,
  type Vantage
} from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Answers, type Question } from "./Answers.ts"

/** What a page shows at every row of a queue beside the core's own answer: the condition, and the windows that are open for that person. They move nothing. */
export interface RowShown extends Pick<RowNotes, "condition"> {
  readonly flags: RowNotes["windows"]
}

/** The core's place queue with what a page shows beside it. On the pile vantage each row also says where the near queue has that person. */
export interface PlaceQueueShown extends Omit<PlaceQueue, "ranking"> {
  readonly timeZone: string
  readonly ranking: ReadonlyArray<PlaceQueue["ranking"][number] & RowShown & Partial<NearStanding>>
}

/** The core's assessment queue with what a page shows beside it. */
export interface AssessmentQueueShown extends Omit<AssessmentQueue, "ranking"> {
  readonly timeZone: string
  readonly ranking: ReadonlyArray<AssessmentQueue["ranking"][number] & RowShown>
}

/** The pile in order, for the unit of coordination: facts not shared with it are taken out before anything is worked out. */
export class Queues extends Context.Service<
  Queues,
  {
    readonly place: (vantage: Vantage) => Effect.Effect<PlaceQueueShown, StoreUnavailable>
    readonly assessment: Effect.Effect<AssessmentQueueShown, StoreUnavailable>
    /** Those whose latest start has passed, the longest ago first. */
    readonly overdue: Effect.Effect<PileView["overdue"], StoreUnavailable>
    /** Those whose two sights differ, the most first. */
    readonly tensions: Effect.Effect<ReadonlyArray<Tension>, StoreUnavailable>
  }
>()("@samsyn/application/Queues") {
  static readonly layer = Layer.effect(
    Queues,
    Effect.gen(function* () {
      const answers = yield* Answers
      return Queues.of({
        place: (vantage) => answers.to(vantage === "pile" ? placeByPile : placeByNear),
        assessment: answers.to(assessmentShown),
        overdue: answers.to(overdue),
        tensions: answers.to(tensionsShown)
      })
    })
  )
}

const placeByPile: Question<PlaceQueueShown> = { name: "place-queue-pile", answer: placeQueueShown }

const placeByNear: Question<PlaceQueueShown> = {
  name: "place-queue-near",
  answer: (snapshot, pack) => {
    const near = placeQueue(snapshot, pack, { vantage: "near" })
    const rows = new Map(near.ranking.map((row) => [row.referralId, row]))
    const ranking = placeQueueShown(snapshot, pack).ranking.flatMap(({ condition, flags, referralId }) => {
      const row = rows.get(referralId)
      return row === undefined ? [] : [{ ...row, condition, flags }]
    })
    const { timeZone } = snapshot
    return { ...near, timeZone, ranking: ranking.toSorted((one, other) => one.position - other.position) }
  }
}

const assessmentShown: Question<AssessmentQueueShown> = {
  name: "assessment-queue",
  answer: (snapshot, pack) => {
    const { assessment } = pileView(snapshot, pack)
    return { ...assessment, timeZone: snapshot.timeZone, ranking: assessment.ranking.map(shown) }
  }
}

const overdue: Question<PileView["overdue"]> = { name: "overdue", answer: (snapshot, pack) => pileView(snapshot, pack).overdue }

const tensionsShown: Question<ReadonlyArray<Tension>> = { name: "tensions", answer: tensions }

function placeQueueShown(snapshot: Snapshot, pack: RulePack): PlaceQueueShown {
  const { place } = pileView(snapshot, pack)
  return { ...place, timeZone: snapshot.timeZone, ranking: place.ranking.map(shown) }
}

/** A row's windows are its flags. */
function shown<Row extends RowNotes>({ windows, ...row }: Row): Omit<Row, "windows"> & RowShown {
  return { ...row, flags: windows }
}
