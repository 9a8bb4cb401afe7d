import { HelpNow, InterimHelps, Moments, NearViews, Plans } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { rowsOfPage } from "../pages/paged.ts"
import { pileProblems, recordingProblems, recordProblems } from "../problems.ts"
import { seenVersioned, versioned } from "../versioned.ts"

/** What changing something that may be hidden from the sender can fail with. */
const knownOrRecorded = { ...recordProblems, ...recordingProblems }

export const nearHandlers = HttpApiBuilder.group(
  Api,
  "near",
  Effect.fn(function* (handlers) {
    const nearViews = yield* NearViews
    const moments = yield* Moments
    const plans = yield* Plans
    const interimHelps = yield* InterimHelps
    const helpNow = yield* HelpNow
    return handlers.handleAll({
      nearView: ({ params, query }) =>
        nearViews.ofReferral({ referralId: params.id, audience: query.audience }).pipe(Effect.catchTags(recordProblems)),
      moments: ({ params, query }) =>
        moments.ofReferral({ referralId: params.id, audience: query.audience }).pipe(
          Effect.flatMap((listed) => rowsOfPage(listed, query, ({ id }) => id)),
          Effect.catchTags(recordProblems)
        ),
      recordMoment: ({ params, payload }) =>
        moments.record(params.id, payload).pipe(Effect.map(versioned), Effect.catchTags(recordingProblems)),
      moment: ({ params, query }) =>
        moments.byId({ id: params.id, audience: query.audience }).pipe(Effect.map(versioned), Effect.catchTags(recordProblems)),
      shareMoment: ({ params, payload }) =>
        moments.share(params.id, payload).pipe(Effect.map(versioned), Effect.catchTags(knownOrRecorded)),
      withdrawMoment: ({ params, payload }) =>
        moments.withdraw(params.id, payload).pipe(Effect.map(versioned), Effect.catchTags(knownOrRecorded)),
      plan: ({ params, query }) =>
        plans
          .ofReferral({ referralId: params.id, audience: query.audience })
          .pipe(Effect.map(seenVersioned), Effect.catchTags(recordProblems)),
      beginPlan: ({ params, payload, query }) =>
        plans
          .begin({ referralId: params.id, audience: query.audience }, payload)
          .pipe(Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      addPlanLine: ({ params, payload, query }) =>
        plans
          .addLine({ referralId: params.id, audience: query.audience }, payload)
          .pipe(Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      replacePlanLine: ({ params, payload, query }) =>
        plans
          .replaceLine({ referralId: params.id, lineId: params.lineId, audience: query.audience }, payload)
          .pipe(Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      withdrawPlanLine: ({ params, payload, query }) =>
        plans
          .withdrawLine({ referralId: params.id, lineId: params.lineId, audience: query.audience }, payload)
          .pipe(Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      setPlanStatus: ({ params, payload, query }) =>
        plans
          .setStatus({ referralId: params.id, audience: query.audience }, payload)
          .pipe(Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      setCoordinator: ({ params, payload, query }) =>
        plans
          .setCoordinator({ referralId: params.id, audience: query.audience }, payload)
          .pipe(Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      setResponsibilityGroup: ({ params, payload, query }) =>
        plans
          .setResponsibilityGroup({ referralId: params.id, audience: query.audience }, payload)
          .pipe(Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      interimHelps: ({ params, query }) =>
        interimHelps.ofReferral({ referralId: params.id, audience: query.audience }).pipe(
          Effect.flatMap((listed) => rowsOfPage(listed, query, ({ id }) => id)),
          Effect.catchTags(recordProblems)
        ),
      offerInterimHelp: ({ params, payload }) =>
        interimHelps.offer(params.id, payload).pipe(Effect.map(versioned), Effect.catchTags(recordingProblems)),
      interimHelp: ({ params, query }) =>
        interimHelps.byId({ id: params.id, audience: query.audience }).pipe(Effect.map(versioned), Effect.catchTags(recordProblems)),
      answerInterimHelp: ({ params, payload }) =>
        interimHelps.answer(params.id, payload).pipe(Effect.map(versioned), Effect.catchTags(knownOrRecorded)),
      wantHelpNow: ({ params }) => helpNow.want({ referralId: params.id }).pipe(Effect.catchTags(recordingProblems)),
      planFigures: () => plans.figures.pipe(Effect.catchTags(pileProblems)),
      callForHelp: ({ payload }) => helpNow.want(payload).pipe(Effect.catchTags(recordingProblems))
    })
  })
)
