import { AccessControl, Changes, CurrentAccess } from "@samsyn/application"
import { Api, NotAllowed } from "@samsyn/contract"
import { Clock, Duration, Effect, Stream } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { audienceOf } from "../access/audienceOf.ts"
import { CurrentSender } from "../access/CurrentSender.ts"
import { AskedAgainAfter } from "../changes/AskedAgainAfter.ts"
import { Closing } from "../changes/Closing.ts"
import { eventStream } from "../changes/eventStream.ts"
import { pileProblems } from "../problems.ts"

export const changesHandlers = HttpApiBuilder.group(
  Api,
  "changes",
  Effect.fn(function* (handlers) {
    const changes = yield* Changes
    const { heard } = yield* AccessControl
    const closing = yield* Closing
    const askedAgainAfter = yield* AskedAgainAfter
    return handlers.handleAll({
      follow: ({ headers, query }) =>
        Effect.gen(function* () {
          const sender = yield* CurrentSender
          const access = yield* CurrentAccess
          if (sender === undefined || access === undefined) return yield* new NotAllowed({})
          const last = yield* changes.last
          const told = changes.after(headers["last-event-id"] ?? query.after ?? last, audienceOf(access.actor.role)).pipe(
            Stream.takeWhileEffect(() => sender.isSignedIn),
            Stream.mapEffect((announced) => heard(access, announced))
          )
          const isOver = Effect.flatMap(Clock.currentTimeMillis, (now) => Effect.sleep(Duration.millis(sender.until - now)))
          const isSignedOut = sender.isSignedIn.pipe(Effect.delay(askedAgainAfter), Effect.repeat({ while: (isSignedIn) => isSignedIn }))
          return eventStream(told, Effect.raceAllFirst([closing, isOver, isSignedOut]))
        }).pipe(Effect.catchTags(pileProblems))
    })
  })
)
