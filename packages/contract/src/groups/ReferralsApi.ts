import { Id } from "@samsyn/core"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema } from "effect/http-api"
import { NoteAnswer } from "../answers/NoteAnswer.ts"
import { ReferralAnswer } from "../answers/ReferralAnswer.ts"
import { SideBySideAnswer } from "../answers/SideBySideAnswer.ts"
import { TakenInAnswer } from "../answers/TakenInAnswer.ts"
import { AudienceQuery } from "../audience.ts"
import { RecordNotFound, recordingProblems } from "../problems.ts"
import { NewNote } from "../requests/NewNote.ts"
import { NewReferral } from "../requests/NewReferral.ts"
import { versioned } from "../versioned.ts"

/** Referrals, what both sides know of them, and the notes of those near the person. */
export class ReferralsApi extends HttpApiGroup.make("referrals")
  .add(
    HttpApiEndpoint.post("receive", "/", {
      payload: NewReferral,
      success: HttpApiSchema.WithHeaders(TakenInAnswer.pipe(HttpApiSchema.status(201)), { etag: Schema.String, location: Schema.String }),
      error: recordingProblems
    })
  )
  .add(HttpApiEndpoint.get("byId", "/:id", { params: { id: Id }, success: versioned(ReferralAnswer), error: RecordNotFound }))
  .add(
    HttpApiEndpoint.get("sideBySide", "/:id/side-by-side", {
      params: { id: Id },
      query: AudienceQuery,
      success: SideBySideAnswer,
      error: RecordNotFound
    })
  )
  .add(
    HttpApiEndpoint.get("notes", "/:id/notes", {
      params: { id: Id },
      query: AudienceQuery,
      success: Schema.Array(NoteAnswer),
      error: RecordNotFound
    })
  )
  .add(
    HttpApiEndpoint.post("attachNote", "/:id/notes", {
      params: { id: Id },
      payload: NewNote,
      success: NoteAnswer.pipe(HttpApiSchema.status(201)),
      error: recordingProblems
    })
  )
  .prefix("/api/referrals") {}
