import type { Door, Observer, Unit, Vacancy } from "@samsyn/core"
import type { DutyKept, OutOfService } from "../records/Place.ts"

/** What a unit says of a vacancy, apart from where it is and when that was last confirmed. */
export type VacancyTerms = Omit<Vacancy, "id" | "unitId" | "confirmedAt">

interface OfVacancy {
  readonly vacancyId: string
  readonly by: Observer
}

export interface ChangeVacancy extends OfVacancy {
  readonly tag: "change-vacancy"
  /** All of them, as they are from now on. */
  readonly terms: VacancyTerms
}

export interface TakeOutOfService extends OfVacancy {
  readonly tag: "take-out-of-service"
  readonly places: OutOfService
}

export interface ReturnToService extends OfVacancy {
  readonly tag: "return-to-service"
  readonly outOfServiceId: string
  /** The civil date from which the places can be used again. */
  readonly on: string
}

export interface ConfirmVacancy extends OfVacancy {
  readonly tag: "confirm-vacancy"
}

export interface AskAboutVacancy extends OfVacancy {
  readonly tag: "ask-about-vacancy"
}

export type PlaceCommand =
  | { readonly tag: "register-unit"; readonly unit: Unit; readonly by?: Observer }
  | { readonly tag: "register-vacancy"; readonly vacancy: Vacancy; readonly by?: Observer }
  | ChangeVacancy
  | TakeOutOfService
  | ReturnToService
  | ConfirmVacancy
  | AskAboutVacancy
  | { readonly tag: "register-door"; readonly door: Door; readonly by: Observer }
  | { readonly tag: "register-duty"; readonly duty: DutyKept; readonly by: Observer }
