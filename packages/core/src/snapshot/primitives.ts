import { Schema } from "effect"
import { parseCivilDate } from "../time/civilDate.ts"
import { parseInstant } from "../time/instant.ts"

/** A day in the calendar, `2026-11-23`, that exists. */
export const CivilDate = Schema.String.check(
  Schema.makeFilter((text) => parseCivilDate(text) !== undefined || "Expected a civil date that exists, as 2026-11-23", {
    toJsonSchema: () => ({ format: "date" })
  })
).annotate({ identifier: "CivilDate", description: "A day in the calendar that exists, as 2026-11-23" })

/** A point in time with its zone, `2026-11-23T09:00:00Z`. */
export const Instant = Schema.String.check(
  Schema.makeFilter((text) => parseInstant(text) !== undefined || "Expected an instant with its zone, as 2026-11-23T09:00:00Z", {
    toJsonSchema: () => ({ pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d)$" })
  })
).annotate({ identifier: "Instant", description: "A point in time with its zone, as 2026-11-23T09:00:00Z" })

/** A civil date (from its first moment) or an instant: when something that bars or binds is over. */
export const Until = Schema.Union([CivilDate, Instant]).annotate({ identifier: "Until", description: "A civil date or an instant" })

/** Text that any store and any JSON reader keeps as it is: no NUL, no half of a surrogate pair. */
export const Text = Schema.String.check(
  Schema.makeFilter((text) => (text.isWellFormed() && !text.includes("\0")) || "Expected text without NUL and without unpaired surrogates")
)

/** An identifier or code: one to 200 characters. Ids of persons are pseudonyms, never a national number. */
export const Id = Text.check(Schema.isBetweenLength(1, 200))

/** A code that a rule pack or a national code list defines. */
export const Code = Id

/** Lower-case words of letters and digits, joined by hyphens: no room for a name or a sentence. */
const plainWords = Text.check(Schema.isMaxLength(64), Schema.isPattern(/^[a-z0-9]+(-[a-z0-9]+)*$/))

/** The code of a role, as `milieu-therapist`: who does something stands in a log that is never erased. */
export const RoleCode = plainWords.annotate({ identifier: "RoleCode", description: "The code of a role, as milieu-therapist" })

/** The code of a service, as `solbakken-bofellesskap`: who does something stands in a log that is never erased. */
export const ServiceCode = plainWords.annotate({
  identifier: "ServiceCode",
  description: "The code of a service, as solbakken-bofellesskap"
})

/** A line of text from a human: at most 2000 characters. */
export const Line = Text.check(Schema.isBetweenLength(0, 2000))
