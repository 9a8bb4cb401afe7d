import { Observer, Vacancy } from "@samsyn/core"
import { Schema } from "effect"

const { admits, careLevel, confirmedAt, features, freeFrom, freeUntil, id, intakeDays, places, stayDays, unitId } = Vacancy.fields

/** Places of one kind at one unit, how they are spoken for today, and whether they are to be asked about before they are offered. */
export class VacancyAnswer extends Schema.Opaque<VacancyAnswer>()(
  Schema.Struct({
    id,
    unitId,
    careLevel,
    freeFrom,
    freeUntil,
    intakeDays,
    stayDays,
    places,
    features,
    admits,
    confirmedAt,
    confirmedBy: Schema.optionalKey(Observer),
    askedAt: Schema.optionalKey(Schema.String),
    outOfService: Schema.optionalKey(
      Schema.Array(
        Schema.Struct({
          id: Schema.String,
          places,
          from: Schema.String,
          until: Schema.optionalKey(Schema.String),
          why: Schema.String
        })
      )
    ),
    history: Schema.optionalKey(Schema.Array(Schema.Struct({ at: Schema.String, by: Observer, what: Schema.String }))),
    inService: Schema.Natural.annotate({
      description: "Places less those out of service today, or on the day from which they are free where that is later"
    }),
    used: Schema.Natural.annotate({ description: "Places in which someone has begun" }),
    bound: Schema.Natural.annotate({ description: "Places held, offered or accepted" }),
    overbooked: Schema.Natural.annotate({ description: "Places promised beyond those in service" }),
    stale: Schema.Boolean.annotate({ description: "Confirmed so long ago that it is to be asked about before it is offered" })
  }).annotate({
    identifier: "VacancyAnswer",
    description: "Places of one kind at one unit (ledig plass), and how they are spoken for"
  })
) {}
