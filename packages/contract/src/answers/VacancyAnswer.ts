import { Vacancy } from "@samsyn/core"
import { Schema } from "effect"

const { admits, careLevel, confirmedAt, features, freeFrom, freeUntil, id, intakeDays, places, stayDays, unitId } = Vacancy.fields

/** Places of one kind at one unit. */
export class VacancyAnswer extends Schema.Opaque<VacancyAnswer>()(
  Schema.Struct({ id, unitId, careLevel, freeFrom, freeUntil, intakeDays, stayDays, places, features, admits, confirmedAt }).annotate({
    identifier: "VacancyAnswer",
    description: "Places of one kind at one unit (ledig plass)"
  })
) {}
