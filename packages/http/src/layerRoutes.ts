import { DescribedApi } from "@samsyn/contract"
import { Layer } from "effect"
import { HttpApiBuilder, HttpApiSwagger } from "effect/http-api"
import { accessHandlers } from "./handlers/access.ts"
import { layerAllowed } from "./access/layerAllowed.ts"
import { layerSignedIn } from "./access/layerSignedIn.ts"
import { approachesHandlers } from "./handlers/approaches.ts"
import { changesHandlers } from "./handlers/changes.ts"
import { doorsHandlers } from "./handlers/doors.ts"
import { dutyHandlers } from "./handlers/duty.ts"
import { assessmentHandlers } from "./handlers/assessment.ts"
import { breachHandlers } from "./handlers/breach.ts"
import { healthHandlers } from "./handlers/health.ts"
import { intakeHandlers } from "./handlers/intake.ts"
import { owedHandlers } from "./handlers/owed.ts"
import { meHandlers } from "./handlers/me.ts"
import { nearHandlers } from "./handlers/near.ts"
import { logHandlers } from "./handlers/log.ts"
import { offersHandlers } from "./handlers/offers.ts"
import { ownPeopleHandlers } from "./handlers/ownPeople.ts"
import { peopleHandlers } from "./handlers/people.ts"
import { personDataHandlers } from "./handlers/personData.ts"
import { proposalHandlers } from "./handlers/proposal.ts"
import { queuesHandlers } from "./handlers/queues.ts"
import { referralsHandlers } from "./handlers/referrals.ts"
import { rulePackHandlers } from "./handlers/rulePack.ts"
import { snapshotHandlers } from "./handlers/snapshot.ts"
import { unitsHandlers } from "./handlers/units.ts"
import { vacanciesHandlers } from "./handlers/vacancies.ts"
import { webhooksHandlers } from "./handlers/webhooks.ts"
import { windowsHandlers } from "./handlers/windows.ts"
import { layerGuard } from "./layerGuard.ts"
import { layerMiddleware } from "./layerMiddleware.ts"
import { layerOtherMethods } from "./layerOtherMethods.ts"

const layerHandlers = Layer.mergeAll(
  queuesHandlers,
  referralsHandlers,
  intakeHandlers,
  approachesHandlers,
  assessmentHandlers,
  breachHandlers,
  nearHandlers,
  windowsHandlers,
  proposalHandlers,
  offersHandlers,
  unitsHandlers,
  vacanciesHandlers,
  doorsHandlers,
  dutyHandlers,
  owedHandlers,
  ownPeopleHandlers,
  peopleHandlers,
  personDataHandlers,
  accessHandlers,
  rulePackHandlers,
  snapshotHandlers,
  logHandlers,
  changesHandlers,
  webhooksHandlers,
  healthHandlers,
  meHandlers
).pipe(Layer.provide([layerMiddleware, layerSignedIn, layerAllowed]))

/** The whole HTTP API on the use cases, with its description at `/openapi.json` and `/docs`, behind the guard. */
export const layerRoutes = Layer.mergeAll(
  HttpApiBuilder.layer(DescribedApi, { openapiPath: "/openapi.json" }).pipe(Layer.provide(layerHandlers)),
  layerOtherMethods,
  HttpApiSwagger.layer(DescribedApi, { path: "/docs" }),
  layerGuard
)

/** How the router is to be served: the guard logs, not the server; ids of 200 characters, percent-encoded, fit into an address. */
export const servingOptions = { disableLogger: true, routerConfig: { maxParamLength: 600 } } as const
