/**
 * `npm run mutate`: breaks the core in small ways, one at a time, and counts how many breaks the tests notice.
 * Laws are tried on a share of their cases (SAMSYN_RUNS), so that a run takes minutes; `-- --mutate <glob>` looks at other files.
 */
export default {
  packageManager: "pnpm",
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: ".stryker.vitest.ts" },
  mutate: ["packages/core/src/{dates,matching,queues,windows}/*.ts", "!**/*.test.ts"],
  // Stryker reads tsconfig through TypeScript's JavaScript API, which TypeScript 7 does not have.
  tsconfigFile: "none.json",
  ignorePatterns: ["apps", "docs", ".data", "coverage"],
  tempDirName: ".stryker-tmp",
  reporters: ["clear-text"],
  clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: true },
  coverageAnalysis: "perTest",
  timeoutMS: 6_000,
  thresholds: { high: 95, low: 85, break: 85 },
  concurrency: 2
}
