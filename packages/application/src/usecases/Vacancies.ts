import {
  type Command,
  isStale,
  type Occasion,
  offersAt,
  type OutOfService,
  type PlacesOf,
  placesOfEach,
  type Records,
  type VacancyKept,
  type VacancyTerms
} from "@samsyn/casework"
import { civilDateAt, type Observer, type Vacancy } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { Draws } from "../ports/Draws.ts"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import { knownRecord } from "./knownRecord.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import type { RecordUnknown } from "./RecordUnknown.ts"
import { recordPut } from "./recordPut.ts"
import { type Seen, seenAs } from "./Seen.ts"

/** A vacancy with how its places are spoken for today, and whether it is to be asked about before it is offered. */
export interface VacancyRead extends VacancyKept, PlacesOf {
  readonly stale: boolean
}

/** Who does something with a vacancy. */
export interface DoneBy {
  readonly by: Observer
}

type Recorded = Effect.Effect<Seen<VacancyRead>, NotRecorded>

/** Places that are free, or will be. */
export class Vacancies extends Context.Service<
  Vacancies,
  {
    readonly all: Effect.Effect<ReadonlyArray<VacancyRead>, StoreUnavailable>
    readonly byId: (id: string) => Effect.Effect<Seen<VacancyRead>, RecordUnknown | StoreUnavailable>
    readonly register: (vacancy: Omit<Vacancy, "id"> & Partial<DoneBy> & { readonly id?: string }) => Recorded
    readonly change: (vacancyId: string, changed: VacancyTerms & DoneBy) => Recorded
    readonly takeOutOfService: (vacancyId: string, out: Omit<OutOfService, "id"> & DoneBy) => Recorded
    readonly returnToService: (vacancyId: string, back: DoneBy & { readonly outOfServiceId: string; readonly on: string }) => Recorded
    readonly confirm: (vacancyId: string, done: DoneBy) => Recorded
    readonly askAbout: (vacancyId: string, done: DoneBy) => Recorded
  }
>()("@samsyn/application/Vacancies") {
  static readonly layer = Layer.effect(
    Vacancies,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws
      const setting = yield* Setting
      const look = Effect.map(casework.look, ({ records, snapshot }) => ({
        records,
        read: readVacancy(records, { ...setting, at: snapshot.asOf })
      }))

      const recorded = Effect.fn("Vacancies.recorded")(function* (command: Command) {
        const vacancy = yield* recordPut(yield* casework.carryOut(() => command), "vacancies")
        const { read } = yield* look
        return seenAs(vacancy, read(vacancy))
      })

      return Vacancies.of({
        all: Effect.map(look, ({ read, records }) => records.vacancies.map(read)),
        byId: Effect.fn("Vacancies.byId")(function* (id) {
          const { read, records } = yield* look
          const vacancy = yield* knownRecord(records, "vacancies", id)
          return seenAs(vacancy, read(vacancy))
        }),
        register: Effect.fn("Vacancies.register")(function* ({ by, ...given }) {
          const vacancy: Vacancy = { ...given, id: given.id ?? (yield* draws.id) }
          return yield* recorded({ tag: "register-vacancy", vacancy, ...(by === undefined ? {} : { by }) })
        }),
        change: (vacancyId, { by, ...terms }) => recorded({ tag: "change-vacancy", vacancyId, by, terms }),
        takeOutOfService: Effect.fn("Vacancies.takeOutOfService")(function* (vacancyId, { by, ...out }) {
          const id = yield* draws.id
          return yield* recorded({ tag: "take-out-of-service", vacancyId, by, places: { ...out, id } })
        }),
        returnToService: (vacancyId, back) => recorded({ tag: "return-to-service", vacancyId, ...back }),
        confirm: (vacancyId, { by }) => recorded({ tag: "confirm-vacancy", vacancyId, by }),
        askAbout: (vacancyId, { by }) => recorded({ tag: "ask-about-vacancy", vacancyId, by })
      })
    })
  )
}

function readVacancy(records: Records, occasion: Occasion): (vacancy: VacancyKept) => VacancyRead {
  const placesOf = placesOfEach(offersAt(records, occasion), civilDateAt(occasion.at, occasion.timeZone))
  return (vacancy) => ({ ...vacancy, ...placesOf(vacancy), stale: isStale(vacancy, occasion) })
}
