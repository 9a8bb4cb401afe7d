import { Unit } from "@samsyn/core"
import { Schema } from "effect"

const { careLevels, id, name, region } = Unit.fields

/** A treatment unit to register. */
export class NewUnit extends Schema.Opaque<NewUnit>()(
  Schema.Struct({ id: Schema.optionalKey(id), name: name.check(Schema.isPattern(/\S/)), region, careLevels }).annotate({
    identifier: "NewUnit",
    description: "A treatment unit to register; its id is drawn where there is none"
  })
) {}
