import { Drafts, Intakes } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { askerNow } from "../access/askerNow.ts"
import { createdAt, takenIn } from "../createdAt.ts"
import { rowsOfPage } from "../pages/paged.ts"
import { pileProblems, recordingProblems, recordProblems } from "../problems.ts"
import { seenVersioned, versioned } from "../versioned.ts"

export const intakeHandlers = HttpApiBuilder.group(
  Api,
  "intake",
  Effect.fn(function* (handlers) {
    const drafts = yield* Drafts
    const intakes = yield* Intakes
    return handlers.handleAll({
      drafts: ({ query }) =>
        drafts.open(query).pipe(
          Effect.flatMap((open) => rowsOfPage(open, query, ({ id }) => id)),
          Effect.catchTags(pileProblems)
        ),
      beginDraft: ({ payload }) => drafts.begin(payload).pipe(Effect.map(createdAt("/api/drafts")), Effect.catchTags(recordingProblems)),
      draft: ({ params }) => drafts.byId(params.id).pipe(Effect.map(versioned), Effect.catchTags(recordProblems)),
      saveDraft: ({ params, payload }) => drafts.save(params.id, payload).pipe(Effect.map(versioned), Effect.catchTags(recordingProblems)),
      sendDraft: ({ params, payload }) => drafts.send(params.id, payload.by).pipe(Effect.map(takenIn), Effect.catchTags(recordingProblems)),
      byReferral: ({ params }) => intakes.byReferral(params.id).pipe(Effect.map(seenVersioned), Effect.catchTags(recordProblems)),
      acknowledge: ({ params, payload }) =>
        intakes.acknowledge(params.id, payload.by).pipe(Effect.map(versioned), Effect.catchTags(recordingProblems)),
      askBack: ({ params, payload }) =>
        intakes.askBack(params.id, payload).pipe(Effect.map(versioned), Effect.catchTags(recordingProblems)),
      answerQuestion: ({ params, payload }) =>
        intakes
          .answerQuestion({ referralId: params.id, questionId: params.questionId }, payload)
          .pipe(Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      sendOn: ({ params, payload }) => intakes.sendOn(params.id, payload).pipe(Effect.map(versioned), Effect.catchTags(recordingProblems)),
      possibleDuplicates: ({ params }) => intakes.possibleDuplicates(params.id).pipe(Effect.catchTags(recordProblems)),
      judgeDuplicate: ({ params, payload }) =>
        intakes.judgeDuplicate(params.id, payload).pipe(Effect.map(versioned), Effect.catchTags(recordingProblems)),
      endWait: ({ params, payload }) =>
        intakes.endWait(params.id, payload).pipe(Effect.map(versioned), Effect.catchTags(recordingProblems)),
      known: ({ params }) =>
        askerNow.pipe(
          Effect.flatMap((asker) => intakes.knownOf(params.personKey, asker)),
          Effect.catchTags(pileProblems)
        )
    })
  })
)
