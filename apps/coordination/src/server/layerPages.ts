import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { Layer } from "effect"
import { HttpStaticServer } from "effect/http"

const builtPages = fileURLToPath(new URL("../../../web/dist", import.meta.url))

/** The pages as they were built. Where they were not, the API answers alone. */
export const layerPages = existsSync(builtPages) ? HttpStaticServer.layer({ root: builtPages, cacheControl: "no-cache" }) : Layer.empty
