import { Code, Id } from "@samsyn/core"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Asks, asks, inBody, inPath } from "../access/Asks.ts"
import { VacancyAnswer } from "../answers/VacancyAnswer.ts"
import { changesRecord } from "../changesRecord.ts"
import { pageQuery } from "../page.ts"
import { changingProblems, RecordNotFound, recordingProblems } from "../problems.ts"
import { DoneBy } from "../requests/intakeSteps.ts"
import { NewVacancy } from "../requests/NewVacancy.ts"
import { BackInService, NewOutOfService, VacancyChange } from "../requests/VacancyChange.ts"
import { versioned } from "../versioned.ts"

const params = { id: Id }
const changing = { params, headers: changesRecord, success: versioned(VacancyAnswer), error: changingProblems }

/** Places that are free, or will be. */
export class VacanciesApi extends HttpApiGroup.make("vacancies")
  .add(
    HttpApiEndpoint.get("all", "/", {
      query: {
        unitId: Schema.optionalKey(Id.annotate({ description: "Only those of this unit" })),
        careLevel: Schema.optionalKey(Code.annotate({ description: "Only those of this care level" })),
        ...pageQuery
      },
      success: Schema.Array(VacancyAnswer)
    })
      .annotate(Asks, asks("read-capacity"))
      .annotate(OpenApi.Summary, "List the vacancies, with how their places are spoken for")
  )
  .add(
    HttpApiEndpoint.post("register", "/", {
      payload: NewVacancy,
      success: HttpApiSchema.WithHeaders(VacancyAnswer.pipe(HttpApiSchema.status(201)), { etag: Schema.String, location: Schema.String }),
      error: recordingProblems
    })
      .annotate(Asks, asks("write-capacity", inBody("/unitId", "units")))
      .annotate(OpenApi.Summary, "Register places of one kind at a unit")
  )
  .add(
    HttpApiEndpoint.get("byId", "/:id", { params, success: versioned(VacancyAnswer), error: RecordNotFound })
      .annotate(Asks, asks("read-capacity", inPath("id", "vacancies")))
      .annotate(OpenApi.Summary, "Read a vacancy")
  )
  .add(
    HttpApiEndpoint.put("change", "/:id", { ...changing, payload: VacancyChange })
      .annotate(Asks, asks("write-capacity", inPath("id", "vacancies")))
      .annotate(OpenApi.Summary, "Put new terms in place of a vacancy's own; promises stand")
  )
  .add(
    HttpApiEndpoint.post("confirm", "/:id/confirmations", { ...changing, payload: DoneBy })
      .annotate(Asks, asks("write-capacity", inPath("id", "vacancies")))
      .annotate(OpenApi.Summary, "Confirm that a vacancy is as it stands here")
  )
  .add(
    HttpApiEndpoint.post("askAbout", "/:id/questions", { ...changing, payload: DoneBy })
      .annotate(Asks, asks("write-capacity", inPath("id", "vacancies")))
      .annotate(OpenApi.Summary, "Record that the unit was asked whether a stale vacancy is still there")
  )
  .add(
    HttpApiEndpoint.post("takeOutOfService", "/:id/out-of-service", { ...changing, payload: NewOutOfService })
      .annotate(Asks, asks("write-capacity", inPath("id", "vacancies")))
      .annotate(OpenApi.Summary, "Take places out of service from a day, with the reason")
  )
  .add(
    HttpApiEndpoint.post("returnToService", "/:id/back-in-service", { ...changing, payload: BackInService })
      .annotate(Asks, asks("write-capacity", inPath("id", "vacancies")))
      .annotate(OpenApi.Summary, "Put places into service again from a day")
  )
  .prefix("/api/vacancies") {}
