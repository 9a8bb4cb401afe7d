export { Closing } from "./changes/Closing.ts"
export { layerRoutes, servingOptions } from "./layerRoutes.ts"
export { Rates } from "./manners/rates.ts"
