import { configDefaults, defineConfig } from "vitest/config"
import type { Reporter, TestModule } from "vitest/node"

// vitest 5 reads this file only when it is named: `vitest run --config vitest.workspace.ts`.
const project = (root: string) => ({
  extends: true as const,
  root,
  test: {
    name: root,
    include: ["{src,test}/**/*.test.{ts,tsx}"],
    exclude: [...configDefaults.exclude, "**/dist/**"],
    // The how-to pages are followed with the packages as they are published.
    ...(root === "docs" ? { globalSetup: [`${import.meta.dirname}/docs/test/packages/packed.ts`] } : {})
  }
})

/** Prints the last line of the run, "12 passed, 0 failed, 0 skipped", which CI reads. */
const tally: Reporter = {
  onTestRunEnd(modules: ReadonlyArray<TestModule>) {
    const count = { passed: 0, failed: 0, skipped: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const state = test.result().state
        if (state !== "pending") count[state] += 1
      }
      if (module.state() === "failed" && [...module.children.allTests("failed")].length === 0) count.failed += 1
    }
    console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
  }
}

export default defineConfig({
  test: {
    reporters: ["default", tally],
    projects: [
      "packages/core",
      "packages/casework",
      "packages/application",
      "packages/contract",
      "packages/store",
      "packages/http",
      "packages/json",
      "packages/testing",
      "apps/coordination",
      "apps/web",
      "apps/cli",
      "docs"
    ].map(project),
    testTimeout: 60_000,
    hookTimeout: 120_000
  }
})
