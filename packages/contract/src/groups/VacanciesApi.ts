import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema } from "effect/http-api"
import { VacancyAnswer } from "../answers/VacancyAnswer.ts"
import { recordingProblems } from "../problems.ts"
import { NewVacancy } from "../requests/NewVacancy.ts"

/** Places that are free, or will be. */
export class VacanciesApi extends HttpApiGroup.make("vacancies")
  .add(HttpApiEndpoint.get("all", "/", { success: Schema.Array(VacancyAnswer) }))
  .add(
    HttpApiEndpoint.post("register", "/", {
      payload: NewVacancy,
      success: VacancyAnswer.pipe(HttpApiSchema.status(201)),
      error: recordingProblems
    })
  )
  .prefix("/api/vacancies") {}
