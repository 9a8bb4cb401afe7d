/** Writes the JSON Schemas again after a change of a format: `node packages/core/schema/write.ts`. */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { jsonSchemas } from "./jsonSchemas.ts"

for (const [file, text] of jsonSchemas()) writeFileSync(join(import.meta.dirname, file), text)
