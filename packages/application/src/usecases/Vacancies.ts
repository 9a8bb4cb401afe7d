import type { Vacancy } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { Draws } from "../ports/Draws.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import { recordPut } from "./recordPut.ts"

/** Places that are free, or will be. */
export class Vacancies extends Context.Service<
  Vacancies,
  {
    readonly all: Effect.Effect<ReadonlyArray<Vacancy>, StoreUnavailable>
    readonly register: (vacancy: Omit<Vacancy, "id"> & { readonly id?: string }) => Effect.Effect<Vacancy, NotRecorded>
  }
>()("@samsyn/application/Vacancies") {
  static readonly layer = Layer.effect(
    Vacancies,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws
      return Vacancies.of({
        all: Effect.map(casework.look, ({ records }) => records.vacancies),
        register: Effect.fn("Vacancies.register")(function* (given) {
          const vacancy: Vacancy = { ...given, id: given.id ?? (yield* draws.id) }
          return yield* recordPut(yield* casework.carryOut(() => ({ tag: "register-vacancy", vacancy })), "vacancies")
        })
      })
    })
  )
}
