import { Disagreements, Reassessments, RightsDecisions } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { recordingProblems, recordProblems } from "../problems.ts"
import { seenVersioned, versioned } from "../versioned.ts"

const knownOrRecorded = { ...recordProblems, ...recordingProblems }

export const assessmentHandlers = HttpApiBuilder.group(
  Api,
  "assessment",
  Effect.fn(function* (handlers) {
    const decisions = yield* RightsDecisions
    const reassessments = yield* Reassessments
    const disagreements = yield* Disagreements
    return handlers.handleAll({
      decisions: ({ params, query }) =>
        decisions.ofReferral({ referralId: params.id, audience: query.audience }).pipe(Effect.catchTags(recordProblems)),
      decide: ({ params, payload }) =>
        decisions.decide(params.id, payload).pipe(Effect.map(versioned), Effect.catchTags(recordingProblems)),
      decision: ({ params, query }) =>
        decisions.byId({ id: params.id, audience: query.audience }).pipe(Effect.map(seenVersioned), Effect.catchTags(recordProblems)),
      tell: ({ params, payload }) => decisions.tell(params.id, payload).pipe(Effect.map(versioned), Effect.catchTags(recordingProblems)),
      recordCircumstances: ({ params, payload }) =>
        decisions.recordCircumstances(params.id, payload).pipe(Effect.catchTags(recordingProblems)),
      reassessments: ({ params, query }) =>
        reassessments.ofReferral({ referralId: params.id, audience: query.audience }).pipe(Effect.catchTags(recordProblems)),
      openReassessment: ({ params, payload, query }) =>
        reassessments
          .open({ referralId: params.id, audience: query.audience }, payload)
          .pipe(Effect.map(seenVersioned), Effect.catchTags(knownOrRecorded)),
      reassessment: ({ params, query }) =>
        reassessments.byId({ id: params.id, audience: query.audience }).pipe(Effect.map(seenVersioned), Effect.catchTags(recordProblems)),
      answerReassessment: ({ params, payload }) =>
        reassessments.answer(params.id, payload).pipe(Effect.map(seenVersioned), Effect.catchTags(knownOrRecorded)),
      reply: ({ params, payload, query }) =>
        reassessments
          .reply({ id: params.id, audience: query.audience }, payload)
          .pipe(Effect.map(seenVersioned), Effect.catchTags(knownOrRecorded)),
      disagreements: ({ params }) => disagreements.ofReferral(params.id).pipe(Effect.catchTags(recordProblems)),
      openDisagreement: ({ params, payload }) =>
        disagreements.open(params.id, payload).pipe(Effect.map(versioned), Effect.catchTags(recordingProblems)),
      disagreement: ({ params }) => disagreements.byId(params.id).pipe(Effect.map(seenVersioned), Effect.catchTags(recordProblems)),
      settle: ({ params, payload }) =>
        disagreements.settle(params.id, payload).pipe(Effect.map(versioned), Effect.catchTags(recordingProblems))
    })
  })
)
