import { Unit } from "@samsyn/core"
import { Schema } from "effect"

const { careLevels, id, name, region } = Unit.fields

/** A treatment unit. */
export class UnitAnswer extends Schema.Opaque<UnitAnswer>()(
  Schema.Struct({ id, name, region, careLevels }).annotate({ identifier: "UnitAnswer", description: "A treatment unit" })
) {}
