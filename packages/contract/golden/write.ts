/** Writes the description of the API again, after a change of the contract that was meant: `npm run openapi`. */
import { mkdirSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { document, keptFile, printed } from "./document.ts"

mkdirSync(dirname(keptFile), { recursive: true })
writeFileSync(keptFile, `${printed(document())}\n`)
