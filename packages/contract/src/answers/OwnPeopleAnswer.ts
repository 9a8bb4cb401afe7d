import { Code, Id, Instant } from "@samsyn/core"
import { Schema } from "effect"
import { OwedAnswer } from "./OwedAnswer.ts"

const OwnWindow = Schema.Struct({
  windowId: Id,
  about: Id,
  trigger: Code,
  kind: Schema.String,
  state: Schema.Literals(["open", "upcoming"]),
  openedAt: Instant,
  closesAt: Instant,
  contactBy: Instant,
  contactedAt: Schema.optionalKey(Instant),
  contactOverdue: Schema.Boolean
}).annotate({
  identifier: "OwnWindowAnswer",
  description: "A window of someone of one's own, and by when someone must have talked with them"
})

/** Those whom whoever asks is, is near or has a place for; pseudonyms and codes, no word of them. */
export class OwnPeopleAnswer extends Schema.Opaque<OwnPeopleAnswer>()(
  Schema.Struct({
    asOf: Instant,
    timeZone: Schema.String,
    people: Schema.Array(
      Schema.Struct({
        personKey: Id,
        referrals: Schema.Array(
          Schema.Struct({
            referralId: Id,
            receivedAt: Schema.optionalKey(Instant).annotate({
              description: "Left out where whoever asks may not read the referral itself"
            })
          })
        ),
        windows: Schema.Array(OwnWindow),
        owed: Schema.Array(OwedAnswer).annotate({
          description: "What the service of whoever asks has to do for them, the longest overdue first"
        })
      })
    )
  }).annotate({
    identifier: "OwnPeopleAnswer",
    description: "Those whom whoever asks is, is near or has a place for, by pseudonym: those with whom nobody has talked in time first"
  })
) {}
