import { CivilDate, Code, Id, Vacancy } from "@samsyn/core"
import { Schema } from "effect"
import { Doer } from "./Doer.ts"

const { admits, careLevel, features, freeFrom, freeUntil, intakeDays, places, stayDays } = Vacancy.fields

/** All terms of a vacancy as they are from now on. Its unit and its last confirmation are not changed by it. */
export class VacancyChange extends Schema.Opaque<VacancyChange>()(
  Schema.Struct({ by: Doer, careLevel, freeFrom, freeUntil, intakeDays, stayDays, places, features, admits }).annotate({
    identifier: "VacancyChange",
    description: "All terms of a vacancy as they are from now on; what is left out is no more"
  })
) {}

/** Places of a vacancy that cannot be used for a while. */
export class NewOutOfService extends Schema.Opaque<NewOutOfService>()(
  Schema.Struct({ by: Doer, places, from: CivilDate, until: Schema.optionalKey(CivilDate), why: Code }).annotate({
    identifier: "NewOutOfService",
    description: "Places of a vacancy that cannot be used from a day, until another where that is known, and why"
  })
) {}

/** Places of a vacancy that can be used again. */
export class BackInService extends Schema.Opaque<BackInService>()(
  Schema.Struct({ by: Doer, outOfServiceId: Id, on: CivilDate }).annotate({
    identifier: "BackInService",
    description: "Which places can be used again, and from which day"
  })
) {}
