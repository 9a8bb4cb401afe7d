import { HttpApi, OpenApi } from "effect/http-api"
import { AccessApi } from "./groups/AccessApi.ts"
import { Allowed, SignedIn } from "./access/SignedIn.ts"
import { ApproachesApi } from "./groups/ApproachesApi.ts"
import { BreachApi } from "./groups/BreachApi.ts"
import { ChangesApi } from "./groups/ChangesApi.ts"
import { DoorsApi } from "./groups/DoorsApi.ts"
import { DutyApi } from "./groups/DutyApi.ts"
import { AssessmentApi } from "./groups/AssessmentApi.ts"
import { HealthApi } from "./groups/HealthApi.ts"
import { IntakeApi } from "./groups/IntakeApi.ts"
import { OwedApi } from "./groups/OwedApi.ts"
import { LogApi } from "./groups/LogApi.ts"
import { MeApi } from "./groups/MeApi.ts"
import { NearApi } from "./groups/NearApi.ts"
import { OffersApi } from "./groups/OffersApi.ts"
import { OwnPeopleApi } from "./groups/OwnPeopleApi.ts"
import { PeopleApi } from "./groups/PeopleApi.ts"
import { PersonDataApi } from "./groups/PersonDataApi.ts"
import { ProposalApi } from "./groups/ProposalApi.ts"
import { QueuesApi } from "./groups/QueuesApi.ts"
import { ReferralsApi } from "./groups/ReferralsApi.ts"
import { RulePackApi } from "./groups/RulePackApi.ts"
import { SnapshotApi } from "./groups/SnapshotApi.ts"
import { UnitsApi } from "./groups/UnitsApi.ts"
import { VacanciesApi } from "./groups/VacanciesApi.ts"
import { WebhooksApi } from "./groups/WebhooksApi.ts"
import { WindowsApi } from "./groups/WindowsApi.ts"
import { Problems } from "./problems.ts"

/**
 * The HTTP API. Who sends a request is known before it is read, and whether they may before it is answered; only whether the process lives is told to everyone.
 * Bodies and queries are read strictly: every fault is told by path, unknown fields among them.
 */
export class Api extends HttpApi.make("samsyn")
  .add(QueuesApi)
  .add(ReferralsApi)
  .add(IntakeApi)
  .add(ApproachesApi)
  .add(AssessmentApi)
  .add(BreachApi)
  .add(NearApi)
  .add(WindowsApi)
  .add(ProposalApi)
  .add(OffersApi)
  .add(UnitsApi)
  .add(VacanciesApi)
  .add(DoorsApi)
  .add(DutyApi)
  .add(OwedApi)
  .add(OwnPeopleApi)
  .add(PeopleApi)
  .add(PersonDataApi)
  .add(AccessApi)
  .add(RulePackApi)
  .add(SnapshotApi)
  .add(LogApi)
  .add(ChangesApi)
  .add(WebhooksApi)
  .middleware(Allowed)
  .middleware(Problems)
  .middleware(SignedIn)
  .add(HealthApi.middleware(Problems))
  .add(MeApi.middleware(Problems))
  .annotate(HttpApi.ParamsParseOptions, { errors: "all" })
  .annotate(HttpApi.HeadersParseOptions, { errors: "all" })
  .annotate(HttpApi.QueryParseOptions, { errors: "all", onExcessProperty: "error" })
  .annotate(HttpApi.PayloadParseOptions, { errors: "all", onExcessProperty: "error" })
  .annotate(OpenApi.Title, "Samsyn")
  .annotate(OpenApi.Description, "Allocates specialist rehabilitation places.") {}
