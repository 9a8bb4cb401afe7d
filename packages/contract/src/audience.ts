import { audiences } from "@samsyn/core"
import { Schema } from "effect"

/** Those whom an answer is made for. */
export const AudienceQuery = {
  audience: Schema.Literals(audiences).annotate({
    description: "Unit, nearby or person: facts not shared with them are taken out before anything is worked out"
  })
}
