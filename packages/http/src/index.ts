export { layerRoutes, servingOptions } from "./layerRoutes.ts"
export { Rates } from "./manners/rates.ts"
