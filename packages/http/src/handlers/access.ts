import { Assignments, Blocks, Consents, EmergencyAccesses } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { createdAt } from "../createdAt.ts"
import { rowsOfPage } from "../pages/paged.ts"
import { pileProblems, recordingProblems, recordProblems } from "../problems.ts"
import { versioned } from "../versioned.ts"

export const accessHandlers = HttpApiBuilder.group(
  Api,
  "access",
  Effect.fn(function* (handlers) {
    const assignments = yield* Assignments
    const consents = yield* Consents
    const blocks = yield* Blocks
    const emergencyAccesses = yield* EmergencyAccesses
    return handlers.handleAll({
      assignments: ({ params, query }) =>
        assignments.ofPerson(params.personKey).pipe(
          Effect.flatMap((rows) => rowsOfPage(rows, query, ({ id }) => id)),
          Effect.catchTags(pileProblems)
        ),
      assign: ({ params, payload }) =>
        assignments.make(params.personKey, payload).pipe(Effect.map(createdAt("/api/assignments")), Effect.catchTags(recordingProblems)),
      assignment: ({ params }) => assignments.byId(params.id).pipe(Effect.map(versioned), Effect.catchTags(recordProblems)),
      endAssignment: ({ params, payload }) =>
        assignments.end(params.id, payload.by).pipe(Effect.map(versioned), Effect.catchTags(recordingProblems)),
      consents: ({ params, query }) =>
        consents.ofPerson(params.personKey).pipe(
          Effect.flatMap((rows) => rowsOfPage(rows, query, ({ id }) => id)),
          Effect.catchTags(pileProblems)
        ),
      giveConsent: ({ params, payload }) =>
        consents.give(params.personKey, payload).pipe(Effect.map(createdAt("/api/consents")), Effect.catchTags(recordingProblems)),
      consent: ({ params }) => consents.byId(params.id).pipe(Effect.map(versioned), Effect.catchTags(recordProblems)),
      withdrawConsent: ({ params, payload }) =>
        consents.withdraw(params.id, payload.by).pipe(Effect.map(versioned), Effect.catchTags(recordingProblems)),
      blocks: ({ params, query }) =>
        blocks.ofPerson(params.personKey).pipe(
          Effect.flatMap((rows) => rowsOfPage(rows, query, ({ id }) => id)),
          Effect.catchTags(pileProblems)
        ),
      setBlock: ({ params, payload }) =>
        blocks.set(params.personKey, payload).pipe(Effect.map(createdAt("/api/blocks")), Effect.catchTags(recordingProblems)),
      block: ({ params }) => blocks.byId(params.id).pipe(Effect.map(versioned), Effect.catchTags(recordProblems)),
      liftBlock: ({ params, payload }) =>
        blocks.lift(params.id, payload.by).pipe(Effect.map(versioned), Effect.catchTags(recordingProblems)),
      emergencyAccesses: ({ params, query }) =>
        emergencyAccesses.ofPerson(params.personKey).pipe(
          Effect.flatMap((rows) => rowsOfPage(rows, query, ({ id }) => id)),
          Effect.catchTags(pileProblems)
        ),
      openEmergencyAccess: ({ params, payload }) =>
        emergencyAccesses
          .open(params.personKey, payload)
          .pipe(Effect.map(createdAt("/api/emergency-access")), Effect.catchTags(recordingProblems)),
      emergencyAccess: ({ params }) => emergencyAccesses.byId(params.id).pipe(Effect.map(versioned), Effect.catchTags(recordProblems)),
      reviewEmergencyAccess: ({ params, payload }) =>
        emergencyAccesses.review(params.id, payload).pipe(Effect.map(versioned), Effect.catchTags(recordingProblems))
    })
  })
)
