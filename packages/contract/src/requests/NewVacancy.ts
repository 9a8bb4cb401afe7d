import { Vacancy } from "@samsyn/core"
import { Schema } from "effect"
import { Doer } from "./Doer.ts"

const { admits, careLevel, confirmedAt, features, freeFrom, freeUntil, id, intakeDays, places, stayDays, unitId } = Vacancy.fields

/** Places to register at a unit. */
export class NewVacancy extends Schema.Opaque<NewVacancy>()(
  Schema.Struct({
    id: Schema.optionalKey(id),
    by: Schema.optionalKey(Doer),
    unitId,
    careLevel,
    freeFrom,
    freeUntil,
    intakeDays,
    stayDays,
    places,
    features,
    admits,
    confirmedAt
  }).annotate({ identifier: "NewVacancy", description: "Places to register at a unit; the id is drawn where there is none" })
) {}
