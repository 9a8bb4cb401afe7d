import type { Unit, Vacancy } from "@samsyn/core"

export type PlaceCommand =
  | { readonly tag: "register-unit"; readonly unit: Unit }
  | { readonly tag: "register-vacancy"; readonly vacancy: Vacancy }
