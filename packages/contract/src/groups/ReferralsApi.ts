import { Id } from "@samsyn/core"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Asks, asks, inBody, inPath } from "../access/Asks.ts"
import { NoteAnswer } from "../answers/NoteAnswer.ts"
import { ReferralAnswer } from "../answers/ReferralAnswer.ts"
import { SideBySideAnswer } from "../answers/SideBySideAnswer.ts"
import { TakenInAnswer } from "../answers/TakenInAnswer.ts"
import { AudienceQuery } from "../audience.ts"
import { pageQuery } from "../page.ts"
import { RecordNotFound, recordingProblems } from "../problems.ts"
import { NewNote } from "../requests/NewNote.ts"
import { NewReferral } from "../requests/NewReferral.ts"
import { versioned } from "../versioned.ts"

/** Why a note, which may confirm a window or add a goal to a plan, asks for no version. */
const addsOnly =
  "Takes no If-Match, though a note may confirm a window and add a goal to the plan: it only adds, and nothing that anyone wrote is overwritten by it."

/** Referrals, what both sides know of them, and the notes of those near the person. */
export class ReferralsApi extends HttpApiGroup.make("referrals")
  .add(
    HttpApiEndpoint.post("receive", "/", {
      payload: NewReferral,
      success: HttpApiSchema.WithHeaders(TakenInAnswer.pipe(HttpApiSchema.status(201)), { etag: Schema.String, location: Schema.String }),
      error: recordingProblems
    })
      .annotate(Asks, asks("refer", inBody("/personKey", "people")))
      .annotate(OpenApi.Summary, "Receive a referral")
  )
  .add(
    HttpApiEndpoint.get("byId", "/:id", { params: { id: Id }, success: versioned(ReferralAnswer), error: RecordNotFound })
      .annotate(Asks, asks("read-referral", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Tell of one referral")
  )
  .add(
    HttpApiEndpoint.get("sideBySide", "/:id/side-by-side", {
      params: { id: Id },
      query: AudienceQuery,
      success: SideBySideAnswer,
      error: RecordNotFound
    })
      .annotate(Asks, asks("read-referral", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Put what both sides know of one referral side by side")
  )
  .add(
    HttpApiEndpoint.get("notes", "/:id/notes", {
      params: { id: Id },
      query: { ...AudienceQuery, ...pageQuery },
      success: Schema.Array(NoteAnswer),
      error: RecordNotFound
    })
      .annotate(Asks, asks("read-near", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "List the context notes of one referral")
  )
  .add(
    HttpApiEndpoint.post("attachNote", "/:id/notes", {
      params: { id: Id },
      payload: NewNote,
      success: NoteAnswer.pipe(HttpApiSchema.status(201)),
      error: recordingProblems
    })
      .annotate(Asks, asks("write-near", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Attach a context note to a referral")
      .annotate(OpenApi.Description, addsOnly)
  )
  .prefix("/api/referrals") {}
