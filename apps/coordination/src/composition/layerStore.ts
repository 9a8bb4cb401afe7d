import { layerIdentities, layerPglite, layerPostgres, layerProposalsShown, layerUnitRecords } from "@samsyn/store"
import { Layer } from "effect"
import type { StoreChoice } from "../configuration/Configuration.ts"

/** The tenant. There is one until sign-in tells them apart. */
const coordinationUnit = "synthetic"

/** The ports of the application on the chosen store. */
export const layerStore = (choice: StoreChoice) =>
  Layer.mergeAll(layerUnitRecords(coordinationUnit), layerProposalsShown(coordinationUnit), layerIdentities(coordinationUnit)).pipe(
    Layer.provideMerge(choice.tag === "postgres" ? layerPostgres(choice.url) : layerPglite(choice.directory))
  )
