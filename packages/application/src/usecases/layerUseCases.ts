import { Layer } from "effect"
import { Assignments } from "./Assignments.ts"
import { Blocks } from "./Blocks.ts"
import { Consents } from "./Consents.ts"
import { EmergencyAccesses } from "./EmergencyAccesses.ts"
import { AccessControl } from "./AccessControl.ts"
import { AccessHistory } from "./AccessHistory.ts"
import { Answers } from "./Answers.ts"
import { Approaches } from "./Approaches.ts"
import { Breaches } from "./Breaches.ts"
import { Changes } from "./Changes.ts"
import { ContextNotes } from "./ContextNotes.ts"
import { Casework } from "./Casework.ts"
import { Drafts } from "./Drafts.ts"
import { Intakes } from "./Intakes.ts"
import { Disagreements } from "./Disagreements.ts"
import { EventLog } from "./EventLog.ts"
import { HelpNow } from "./HelpNow.ts"
import { InterimHelps } from "./InterimHelps.ts"
import { Moments } from "./Moments.ts"
import { NearViews } from "./NearViews.ts"
import { DerivedPile } from "./DerivedPile.ts"
import { Doors } from "./Doors.ts"
import { DutyRoster } from "./DutyRoster.ts"
import { DecisionRecords } from "./DecisionRecords.ts"
import { Offers } from "./Offers.ts"
import { Erasures } from "./Erasures.ts"
import { OwnPeople } from "./OwnPeople.ts"
import { PersonFiles } from "./PersonFiles.ts"
import { People } from "./People.ts"
import { Plans } from "./Plans.ts"
import { Proposals } from "./Proposals.ts"
import { Queues } from "./Queues.ts"
import { Reassessments } from "./Reassessments.ts"
import { Referrals } from "./Referrals.ts"
import { RightsDecisions } from "./RightsDecisions.ts"
import { Snapshots } from "./Snapshots.ts"
import { Timekeeper } from "./Timekeeper.ts"
import { Units } from "./Units.ts"
import { Vacancies } from "./Vacancies.ts"
import { WebhookDelivery } from "./WebhookDelivery.ts"
import { Webhooks } from "./Webhooks.ts"
import { WhatIsOwed } from "./WhatIsOwed.ts"
import { Windows } from "./Windows.ts"

/** Every use case, on the ports. */
export const layerUseCases = Layer.mergeAll(
  Referrals.layer,
  Drafts.layer,
  Intakes.layer,
  Approaches.layer,
  ContextNotes.layer,
  RightsDecisions.layer,
  Breaches.layer,
  Reassessments.layer,
  Disagreements.layer,
  NearViews.layer,
  Moments.layer,
  Plans.layer,
  Assignments.layer,
  Consents.layer,
  Blocks.layer,
  EmergencyAccesses.layer,
  InterimHelps.layer,
  HelpNow.layer,
  Windows.layer,
  Queues.layer,
  Proposals.layer,
  Offers.layer,
  OwnPeople.layer,
  DecisionRecords.layer,
  Units.layer,
  Vacancies.layer,
  Doors.layer,
  DutyRoster.layer,
  WhatIsOwed.layer,
  Timekeeper.layer,
  Snapshots.layer,
  Changes.layer,
  EventLog.layer,
  Webhooks.layer,
  WebhookDelivery.layer,
  AccessHistory.layer,
  PersonFiles.layer,
  Erasures.layer
).pipe(
  Layer.provideMerge(People.layer),
  Layer.provide([Casework.layer, Answers.layer]),
  Layer.provideMerge(AccessControl.layer),
  Layer.provide(DerivedPile.layer)
)
