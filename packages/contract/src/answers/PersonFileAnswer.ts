import { Id, Instant, Observer } from "@samsyn/core"
import { Schema } from "effect"
import { ContactAnswer } from "../requests/NewPerson.ts"
import { AccessToldAnswer } from "./AccessLogAnswer.ts"

/** The lists that are about people. What is about nobody, as units and doors, is in no one's file. */
export const listsOfPeople = [
  "referrals",
  "intakes",
  "drafts",
  "approaches",
  "decisions",
  "reassessments",
  "disagreements",
  "facts",
  "notes",
  "moments",
  "plans",
  "interimHelp",
  "windows",
  "offers",
  "refusals",
  "assignments",
  "consents",
  "blocks",
  "emergencies"
] as const

/** Records by list, each as it was recorded. Their fields are not listed here: what is left out of a file silently is what nobody is told of. */
const Rows = Schema.Struct(
  Object.fromEntries(listsOfPeople.map((list) => [list, Schema.optionalKey(Schema.Array(Schema.JsonObject))])) as Record<
    (typeof listsOfPeople)[number],
    Schema.optionalKey<Schema.$Array<typeof Schema.JsonObject>>
  >
)

const FileEvent = Schema.Struct({
  number: Schema.Int,
  tag: Schema.String,
  at: Instant,
  by: Schema.optionalKey(Observer),
  puts: Rows,
  decisionRecord: Schema.optionalKey(Schema.JsonObject),
  erasure: Schema.optionalKey(Schema.JsonObject)
}).annotate({
  identifier: "FileEventAnswer",
  description: "Something that happened, with the person's records as they were right after it"
})

/** What is held back: how many records lack it, a code of the national list 9603, and why in a code of ours. */
const Withheld = Schema.Struct({
  what: Schema.Literals([...listsOfPeople, "decisionRecords", "accessLog"]),
  count: Schema.Int,
  code: Schema.Literals(["NORU", "NORN_ANG"]),
  because: Schema.Literals(["not-shared-with-person", "asked-for-only", "unfinished", "about-others", "pseudonym-of-staff"])
}).annotate({
  identifier: "WithheldAnswer",
  description: "What is held back: how many records, by a code of the national list 9603 (NORU later, NORN_ANG no code for it), and why"
})

/** Everything that is kept about one person. */
export class PersonFileAnswer extends Schema.Opaque<PersonFileAnswer>()(
  Schema.Struct({
    format: Schema.Literal("samsyn.person/1"),
    personKey: Id,
    madeAt: Instant,
    eventNumber: Schema.Int,
    madeFor: Schema.Literals(["person", "handed-over"]),
    identity: Schema.Struct({
      displayName: Schema.NullOr(Schema.String),
      nationalNumber: Schema.NullOr(Schema.String),
      contact: Schema.NullOr(ContactAnswer)
    }),
    records: Rows,
    history: Schema.Array(FileEvent),
    accessLog: Schema.Array(AccessToldAnswer),
    withheld: Schema.Array(Withheld)
  }).annotate({ identifier: "PersonFileAnswer", description: "Everything that is kept about one person (innsyn)" })
) {}
