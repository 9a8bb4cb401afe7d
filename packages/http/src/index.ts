export { type Credentials, NotSignedInBy, type SignedInAs, SignIn } from "./access/SignIn.ts"
export { Closing } from "./changes/Closing.ts"
export { layerRoutes, servingOptions } from "./layerRoutes.ts"
export { Rates } from "./manners/rates.ts"
