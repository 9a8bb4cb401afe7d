import { CivilDate, Code, Duty, Id, Instant, Line, Observer, Refusal, Vacancy } from "@samsyn/core"
import { Schema } from "effect"
import { Step } from "./steps.ts"

/** Places that cannot be used for a while, and why: from a day, until a day on which they are there again. */
export const OutOfService = Schema.Struct({
  id: Id,
  places: Schema.Natural,
  from: CivilDate,
  until: Schema.optionalKey(CivilDate),
  why: Code
}).annotate({ identifier: "OutOfService", description: "Places that cannot be used from a day until another, and why" })
export type OutOfService = typeof OutOfService.Type

/** What can be done with a vacancy. */
export const vacancySteps = ["changed", "confirmed", "asked-about", "taken-out-of-service", "returned-to-service"] as const

/** A vacancy as casework keeps it: who confirmed it, what is out of service, whether it was asked about, and who did what with it. */
export class VacancyKept extends Schema.Opaque<VacancyKept>()(
  Schema.Struct({
    ...Vacancy.fields,
    confirmedBy: Schema.optionalKey(Observer),
    /** Asked about because it was stale, and not confirmed since. */
    askedAt: Schema.optionalKey(Instant),
    outOfService: Schema.optionalKey(Schema.Array(OutOfService)),
    history: Schema.optionalKey(Schema.Array(Schema.Struct({ ...Step.fields, what: Schema.Literals(vacancySteps) })))
  }).annotate({
    identifier: "VacancyKept",
    description: "Places of one kind at one unit, with who confirmed them and what is out of service"
  })
) {}

/** A no to a unit, as casework keeps it. Taken back, it bars nothing from then on. */
export class RefusalKept extends Schema.Opaque<RefusalKept>()(
  Schema.Struct({ ...Refusal.fields, id: Id, offerId: Schema.optionalKey(Id), takenBack: Schema.optionalKey(Step) }).annotate({
    identifier: "RefusalKept",
    description: "A person's no to a unit, and whether it was taken back"
  })
) {}

/** Who is on duty, as casework keeps it. */
export class DutyKept extends Schema.Opaque<DutyKept>()(
  Schema.Struct({ ...Duty.fields, id: Id, leader: Schema.optionalKey(Line) }).annotate({
    identifier: "DutyKept",
    description: "Who is on duty when, how to reach them, and how to reach the leader"
  })
) {}
