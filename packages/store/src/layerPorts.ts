import { Layer } from "effect"
import { layerAccessLog } from "./accessLog/layerAccessLog.ts"
import { layerIdentities } from "./identities/layerIdentities.ts"
import { layerProposalsShown } from "./records/layerProposalsShown.ts"
import { layerUnitRecords } from "./records/layerUnitRecords.ts"
import { layerSessions } from "./sessions/layerSessions.ts"
import { layerWebhookEndpoints } from "./webhooks/layerWebhookEndpoints.ts"

/** Everything of a unit of coordination that is kept in the database: the ports of the application, by the name of that tenant. */
export const layerPorts = (coordinationUnit: string) =>
  Layer.mergeAll(
    layerUnitRecords(coordinationUnit),
    layerProposalsShown(coordinationUnit),
    layerIdentities(coordinationUnit),
    layerAccessLog(coordinationUnit),
    layerSessions(coordinationUnit),
    layerWebhookEndpoints(coordinationUnit)
  )
