import { CurrentWork, Identities, UnitRecords } from "@samsyn/application"
import { Unavailable } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpRouter, HttpServerRespondable, HttpServerResponse } from "effect/http"

/** Services that the synthetic unit of coordination has, beside those near the people in it. */
const ownServices = [
  { role: "coordinator", service: "coordination-unit" },
  { role: "assessor", service: "vurderingsenheten" },
  { role: "auditor", service: "tilsynet" }
] as const

/**
 * `GET /sign-in/development`: whom one may say to be where all data are synthetic, for the sign-in page. Whoever is near someone by an assignment, whoever is
 * referred, and the units. There where the development sign-in is, and nowhere else: it tells names to whoever asks.
 */
export const layerDevelopmentChoices = HttpRouter.use((router) =>
  Effect.flatMap(Effect.all([UnitRecords, Identities]), ([{ load }, { find }]) =>
    router.add("GET", "/sign-in/development", choices(load, find))
  )
)

function choices(load: UnitRecords["Service"]["load"], find: Identities["Service"]["find"]) {
  return Effect.gen(function* () {
    const { records } = yield* load
    const keys = [...new Set(records.referrals.map(({ personKey }) => personKey))]
    const people = yield* Effect.forEach(keys, (personKey) =>
      Effect.map(find(personKey), (identity) => ({
        personKey,
        ...(identity?.displayName === undefined ? {} : { name: identity.displayName })
      }))
    )
    const near = [...new Set(records.assignments.map(({ to }) => to.service))].map((service) => ({ role: "nearby" as const, service }))
    const units = records.units.map(({ id, name }) => ({ id, name }))
    return HttpServerResponse.jsonUnsafe({ services: [...ownServices, ...near], people, units })
  }).pipe(
    Effect.provideService(CurrentWork, "development-choices"),
    Effect.catchTag("StoreUnavailable", () => HttpServerRespondable.toResponse(new Unavailable({})))
  )
}
