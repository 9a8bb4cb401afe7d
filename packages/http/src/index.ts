export { layerRoutes, servingOptions } from "./layerRoutes.ts"
