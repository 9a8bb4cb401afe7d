import { defineConfig } from "drizzle-kit"

// After a change in src/tables: `drizzle-kit generate --name what_changed` in this folder, and commit what it wrote.
export default defineConfig({ dialect: "postgresql", casing: "snake_case", schema: "./src/tables", out: "./migrations" })
