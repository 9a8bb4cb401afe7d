import { configDefaults, defineConfig } from "vitest/config"
import type { Reporter, TestModule } from "vitest/node"

/** What is made once for all test files of a project. */
const madeOnce: Readonly<Record<string, ReadonlyArray<string>>> = {
  "packages/store": ["packages/store/test/storesOfRun.ts"],
  "apps/coordination": ["packages/store/test/storesOfRun.ts"],
  "apps/web": ["packages/store/test/storesOfRun.ts"],
  // The how-to pages are followed with the packages as they are published.
  docs: ["docs/test/packages/packed.ts"]
}

/** Whose test files start servers and set variables. Those of the others leave nothing behind: they take turns in one process, which reads what they share once. */
const isolated = new Set(["packages/store", "apps/coordination", "apps/web", "apps/cli", "docs"])

// vitest 5 reads this file only when it is named: `vitest run --config vitest.workspace.ts`.
const project = (root: string) => ({
  extends: true as const,
  root,
  test: {
    name: root,
    include: ["{src,test}/**/*.test.{ts,tsx}"],
    exclude: [...configDefaults.exclude, "**/dist/**"],
    isolate: isolated.has(root),
    globalSetup: (madeOnce[root] ?? []).map((file) => `${import.meta.dirname}/${file}`)
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
    // Where there are two cores, as in CI, vitest would leave one to itself.
    maxWorkers: "100%",
    // Two files at once take twice as long each; nothing that passes waits for these.
    testTimeout: 120_000,
    hookTimeout: 240_000
  }
})
