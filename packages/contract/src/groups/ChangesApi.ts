import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Asks, asks } from "../access/Asks.ts"
import { AudienceQuery } from "../audience.ts"
import { wholeNumber } from "../wholeNumber.ts"

/** The number of an event. */
const EventNumber = wholeNumber({ minimum: 0, maximum: 9_007_199_254_740_991 })

/** What happens, as it happens. */
export class ChangesApi extends HttpApiGroup.make("changes")
  .add(
    HttpApiEndpoint.get("follow", "/changes", {
      query: {
        after: Schema.optionalKey(
          EventNumber.annotate({ description: "The number of an event: those after it are sent. Left out, those that happen from now on" })
        ),
        audience: Schema.optionalKey(
          AudienceQuery.audience.annotate({ description: "Unit, nearby or person: who is told. Left out: the unit" })
        )
      },
      headers: {
        "last-event-id": Schema.optionalKey(
          EventNumber.annotate({
            description: "The id of the last event that was received: sent by browsers when they connect again; goes before `after`"
          })
        )
      },
      success: HttpApiSchema.StreamUint8Array({ contentType: "text/event-stream" })
    })
      .annotate(Asks, asks("follow-changes"))
      .annotate(OpenApi.Summary, "Follow what happens, as server-sent events that can be taken up again")
      .annotate(
        OpenApi.Description,
        "`id` is the number of the event and `event` its tag; `data` names the records it is about as {referralIds, windowIds, vacancyIds, offerIds}, and never a word of what was recorded. Named are the records that the audience may read; where it may not know what happened, `event` is `something-happened`. Every 15 seconds a comment keeps the connection open. Numbers follow one on the other, without gaps and without repeats. What happened is told for 24 hours: taken up after an older one, or after one that has not happened because a backup was put back, the stream begins with the event `start-over`, whose id is the last number; whoever hears it reads everything anew, and follows what comes."
      )
  )
  .prefix("/api") {}
