import { layerPglite, layerPorts, layerPostgres } from "@samsyn/store"
import { Layer } from "effect"
import type { StoreChoice } from "../configuration/readStore.ts"
import { layerSetting } from "./layerSetting.ts"

/** The tenant. There is one until sign-in tells them apart. */
const coordinationUnit = "synthetic"

/** The ports of the application on the chosen store. */
export const layerStore = (choice: StoreChoice) =>
  layerPorts(coordinationUnit).pipe(
    Layer.provide(layerSetting),
    Layer.provideMerge(choice.tag === "postgres" ? layerPostgres(choice.url, choice.migrationUrl) : layerPglite(choice.directory))
  )
