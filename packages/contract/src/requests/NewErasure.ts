import { Id } from "@samsyn/core"
import { Schema } from "effect"
import { listsOfPeople } from "../answers/PersonFileAnswer.ts"
import { Doer } from "./Doer.ts"
import { WrittenWords } from "./sharedForm.ts"

const Named = Schema.Struct({ list: Schema.Literals(listsOfPeople), id: Id }).annotate({
  identifier: "RecordToErase",
  description: "A record by the list that it stands in"
})

/** What is to be erased of a person, on what ground. */
export class NewErasure extends Schema.Opaque<NewErasure>()(
  Schema.Struct({
    by: Doer,
    records: Schema.Array(Named).check(Schema.isMaxLength(500)),
    identity: Schema.Boolean.annotate({ description: "True where who the person is goes as well: name, national number, contact" }),
    ground: Schema.Literals(["wrong", "about-someone-else", "not-needed", "consent-taken-back"]),
    reason: WrittenWords.annotate({ description: "Why, in words that stay on record; never the words to be erased" })
  }).annotate({ identifier: "NewErasure", description: "What is to be erased of a person, on what ground" })
) {}

/** What is erased. */
export class ErasedAnswer extends Schema.Opaque<ErasedAnswer>()(
  Schema.Struct({ records: Schema.Array(Schema.Struct({ list: Schema.String, id: Id })), identity: Schema.Boolean }).annotate({
    identifier: "ErasedAnswer",
    description: "What is erased (slettet)"
  })
) {}
