import { defineConfig } from "vitest/config"

/** The core's tests alone: what `npm run mutate` runs for every break. */
export default defineConfig({ test: { root: "packages/core", include: ["src/**/*.test.ts"], testTimeout: 60_000 } })
