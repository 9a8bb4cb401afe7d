import { Sessions } from "@samsyn/application"
import { layerPglite, layerPorts, layerPostgres } from "@samsyn/store"
import { Layer } from "effect"
import type { StoreChoice } from "../configuration/readStore.ts"
import { layerSetting } from "./layerSetting.ts"

/** The tenant. There is one until sign-in tells them apart. */
const coordinationUnit = "synthetic"

const layerOnStore = layerPorts(coordinationUnit).pipe(Layer.provide(layerSetting))

/** The ports of the application on the chosen store. Embedded, nobody but this process has it. */
export const layerStore = (choice: StoreChoice) =>
  choice.tag === "postgres"
    ? layerOnStore.pipe(Layer.provideMerge(layerPostgres(choice.url, choice.migrationUrl)))
    : Sessions.layerAlone.pipe(Layer.provideMerge(layerOnStore), Layer.provideMerge(layerPglite(choice.directory)))
