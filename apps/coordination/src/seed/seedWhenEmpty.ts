import { Assignments, Breaches, ContextNotes, Identities, Setting, Snapshots, UnitRecords } from "@samsyn/application"
import { Database } from "@samsyn/store"
import { Clock, Effect } from "effect"
import { syntheticUnit } from "./syntheticUnit.ts"

/** Puts the synthetic unit into a store in which nothing has happened yet, all of it or nothing. */
export const seedWhenEmpty = Effect.gen(function* () {
  const { lastEventNumber } = yield* UnitRecords
  if ((yield* lastEventNumber) > 0) return
  const database = yield* Database
  const snapshots = yield* Snapshots
  const identities = yield* Identities
  const contextNotes = yield* ContextNotes
  const breaches = yield* Breaches
  const assignments = yield* Assignments
  const unit = syntheticUnit(yield* Clock.currentTimeMillis, yield* Setting)
  const seed = Effect.gen(function* () {
    yield* identities.register(unit.identities)
    yield* snapshots.import(unit.snapshot)
    for (const { personKey, ...assignment } of unit.assignments) yield* assignments.make(personKey, assignment)
    for (const { note, referralId } of unit.notes) yield* contextNotes.attach(referralId, note)
    for (const { referralId, told, tried } of unit.breaches) {
      if (told !== undefined) yield* breaches.tell(referralId, told)
      if (tried !== undefined) yield* breaches.tryElsewhere(referralId, tried)
    }
  })
  yield* database.withTransaction("seed", seed)
})
