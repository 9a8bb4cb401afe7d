import { Id, Instant } from "@samsyn/core"
import { Schema } from "effect"
import { ActNowAnswer } from "./ActNowAnswer.ts"

const { doorsOpen, duty } = ActNowAnswer.fields

/** What someone is answered who wants help now. */
export class HelpNowAnswer extends Schema.Opaque<HelpNowAnswer>()(
  Schema.Struct({ windowId: Id, about: Id, contactBy: Instant, doorsOpen, duty }).annotate({
    identifier: "HelpNowAnswer",
    description: "That it is on record, by when someone talks with the person, the doors that are open now, and who is on duty"
  })
) {}
