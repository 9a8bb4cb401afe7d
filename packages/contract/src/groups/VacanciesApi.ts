import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { VacancyAnswer } from "../answers/VacancyAnswer.ts"
import { recordingProblems } from "../problems.ts"
import { NewVacancy } from "../requests/NewVacancy.ts"

/** Places that are free, or will be. */
export class VacanciesApi extends HttpApiGroup.make("vacancies")
  .add(
    HttpApiEndpoint.get("all", "/", { success: Schema.Array(VacancyAnswer) }).annotate(
      OpenApi.Summary,
      "List the places that are free, or will be"
    )
  )
  .add(
    HttpApiEndpoint.post("register", "/", {
      payload: NewVacancy,
      success: VacancyAnswer.pipe(HttpApiSchema.status(201)),
      error: recordingProblems
    }).annotate(OpenApi.Summary, "Register places at a unit")
  )
  .prefix("/api/vacancies") {}
