import { Layer } from "effect"
import { ContextNotes } from "./ContextNotes.ts"
import { Casework } from "./Casework.ts"
import { People } from "./People.ts"
import { Proposals } from "./Proposals.ts"
import { Queues } from "./Queues.ts"
import { Referrals } from "./Referrals.ts"
import { Snapshots } from "./Snapshots.ts"
import { Units } from "./Units.ts"
import { Vacancies } from "./Vacancies.ts"
import { Windows } from "./Windows.ts"

/** Every use case, on the ports. */
export const layerUseCases = Layer.mergeAll(
  Referrals.layer,
  ContextNotes.layer,
  Windows.layer,
  Queues.layer,
  Proposals.layer,
  Units.layer,
  Vacancies.layer,
  People.layer,
  Snapshots.layer
).pipe(Layer.provide(Casework.layer))
