import { Layer } from "effect"
import { Approaches } from "./Approaches.ts"
import { ContextNotes } from "./ContextNotes.ts"
import { Casework } from "./Casework.ts"
import { Drafts } from "./Drafts.ts"
import { Intakes } from "./Intakes.ts"
import { Disagreements } from "./Disagreements.ts"
import { HelpNow } from "./HelpNow.ts"
import { InterimHelps } from "./InterimHelps.ts"
import { Moments } from "./Moments.ts"
import { NearViews } from "./NearViews.ts"
import { People } from "./People.ts"
import { Plans } from "./Plans.ts"
import { Proposals } from "./Proposals.ts"
import { Queues } from "./Queues.ts"
import { Reassessments } from "./Reassessments.ts"
import { Referrals } from "./Referrals.ts"
import { RightsDecisions } from "./RightsDecisions.ts"
import { Snapshots } from "./Snapshots.ts"
import { Units } from "./Units.ts"
import { Vacancies } from "./Vacancies.ts"
import { Windows } from "./Windows.ts"

/** Every use case, on the ports. */
export const layerUseCases = Layer.mergeAll(
  Referrals.layer,
  Drafts.layer,
  Intakes.layer,
  Approaches.layer,
  ContextNotes.layer,
  RightsDecisions.layer,
  Reassessments.layer,
  Disagreements.layer,
  NearViews.layer,
  Moments.layer,
  Plans.layer,
  InterimHelps.layer,
  HelpNow.layer,
  Windows.layer,
  Queues.layer,
  Proposals.layer,
  Units.layer,
  Vacancies.layer,
  People.layer,
  Snapshots.layer
).pipe(Layer.provide(Casework.layer))
