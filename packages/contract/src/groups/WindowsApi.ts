import { Id } from "@samsyn/core"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Asks, asks, inBody, inPath } from "../access/Asks.ts"
import { ActNowAnswer } from "../answers/ActNowAnswer.ts"
import { ContactsOfWeekAnswer } from "../answers/ContactsOfWeekAnswer.ts"
import { WindowAnswer } from "../answers/WindowAnswer.ts"
import { changesRecord } from "../changesRecord.ts"
import { pageQuery } from "../page.ts"
import { changingProblems, RecordNotFound, recordingProblems } from "../problems.ts"
import { NewContact } from "../requests/NewContact.ts"
import { NewWindow, WindowClosing, WindowConfirmation, WindowContest } from "../requests/NewWindow.ts"
import { versioned } from "../versioned.ts"

const params = { id: Id }
const changing = { params, headers: changesRecord, success: versioned(WindowAnswer), error: changingProblems }

/** Windows to act in, and what was done. */
export class WindowsApi extends HttpApiGroup.make("windows")
  .add(
    HttpApiEndpoint.get("actNow", "/act-now", { query: pageQuery, success: Schema.Array(ActNowAnswer) })
      .annotate(Asks, asks("read-pile"))
      .annotate(OpenApi.Summary, "List the windows to act on now, with the doors that are open")
  )
  .add(
    HttpApiEndpoint.post("open", "/windows", {
      payload: NewWindow,
      success: HttpApiSchema.WithHeaders(WindowAnswer.pipe(HttpApiSchema.status(201)), { etag: Schema.String, location: Schema.String }),
      error: recordingProblems
    })
      .annotate(Asks, asks("open-window", inBody("/about", "referrals", "approaches")))
      .annotate(OpenApi.Summary, "Open a window about a referral or an approach")
  )
  .add(
    HttpApiEndpoint.get("byId", "/windows/:id", { params, success: versioned(WindowAnswer), error: RecordNotFound })
      .annotate(Asks, asks("read-near", inPath("id", "windows")))
      .annotate(OpenApi.Summary, "Read a window, where it stands and whom it was passed on to")
  )
  .add(
    HttpApiEndpoint.post("confirm", "/windows/:id/confirmations", { ...changing, payload: WindowConfirmation })
      .annotate(Asks, asks("open-window", inPath("id", "windows")))
      .annotate(OpenApi.Summary, "Record that the person said it again")
  )
  .add(
    HttpApiEndpoint.post("contest", "/windows/:id/contests", { ...changing, payload: WindowContest })
      .annotate(Asks, asks("contest-window", inPath("id", "windows")))
      .annotate(OpenApi.Summary, "Record that someone doubts a window; it stays open")
  )
  .add(
    HttpApiEndpoint.post("recordContact", "/windows/:id/contacts", {
      ...changing,
      payload: NewContact,
      success: versioned(WindowAnswer.pipe(HttpApiSchema.status(201)))
    })
      .annotate(Asks, asks("open-window", inPath("id", "windows")))
      .annotate(OpenApi.Summary, "Record that someone talked with the person")
  )
  .add(
    HttpApiEndpoint.post("close", "/windows/:id/close", { ...changing, payload: WindowClosing })
      .annotate(Asks, asks("open-window", inPath("id", "windows")))
      .annotate(OpenApi.Summary, "Close a window, with the reason")
  )
  .add(
    HttpApiEndpoint.get("figures", "/figures/windows", { success: Schema.Array(ContactsOfWeekAnswer) })
      .annotate(Asks, asks("read-figures"))
      .annotate(OpenApi.Summary, "Count the talks that were due, week by week: in time, late, never")
  )
  .prefix("/api") {}
