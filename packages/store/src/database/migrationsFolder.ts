import { fileURLToPath } from "node:url"

/** The folder of generated SQL, the same for both stores. */
export const migrationsFolder = fileURLToPath(new URL("../../migrations", import.meta.url))
