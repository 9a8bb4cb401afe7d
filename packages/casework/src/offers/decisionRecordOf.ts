import { engineVersion, match, type Observer, type Snapshot } from "@samsyn/core"
import { canonical, digestOf } from "../digest.ts"
import type { Occasion } from "../Occasion.ts"
import type { PlaceRecord } from "../records/DecisionRecord.ts"
import { sealed } from "../records/sealed.ts"
import { competingSlice } from "./competingSlice.ts"

/** What was decided, by whom, on which proposal. */
interface Decided {
  readonly id: string
  readonly kind: PlaceRecord["kind"]
  readonly offerId: string
  readonly referralId: string
  readonly vacancyId: string
  readonly by: Observer
  readonly proposalDigest: string
  /** How many events are recorded before the one that puts it. */
  readonly eventsBefore: number
}

/** What a decision rested on: digests of the whole, and the part that competed, with what the engine answers on it. */
export function decisionRecordOf(pile: Snapshot, occasion: Occasion, decided: Decided): PlaceRecord {
  const { by, eventsBefore, id, kind, offerId, proposalDigest, referralId, vacancyId } = decided
  const { at, lastEventNumber, rulePack } = occasion
  const { pair, snapshot } = competingSlice(pile, rulePack, { referralId, vacancyId })
  return sealed({
    id,
    ...(lastEventNumber === undefined ? {} : { eventNumber: lastEventNumber + eventsBefore + 1 }),
    at,
    by,
    kind,
    offerId,
    engine: engineVersion,
    digests: { snapshot: digestOf(pile), rulePack: digestOf(rulePack), proposal: proposalDigest },
    pair,
    slice: snapshot,
    answer: canonical(match(snapshot, rulePack))
  })
}
