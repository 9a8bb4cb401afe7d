/** The arrows between packages (docs/how-to/contribute.md). Tests may look further than the source they test; `src` never imports a test's helpers. */
const tests = "\\.test\\.tsx?$"

/** `from` imports its own files and those of `to`, and nothing else in this repository. */
const only = (from, ...to) => ({
  name: `${from} imports only ${to.join(", ") || "itself"}`,
  severity: "error",
  from: { path: `^${from}/src/`, pathNot: tests },
  to: { path: "^(packages|apps|docs|\\.ci)/", pathNot: [from, ...to].map((folder) => `^${folder}/src/`) }
})

/** `from` imports no built-in module of Node, and of the registry only `names`. */
const external = (from, ...names) => ({
  name: `${from} needs nothing but ${names.join(", ")}`,
  severity: "error",
  from: { path: `^${from}/src/`, pathNot: tests },
  to: {
    pathNot: ["^(packages|apps)/", "^\\.", ...names.map((name) => `node_modules/${name}/`)]
  }
})

const core = "packages/core"
const casework = "packages/casework"
const application = "packages/application"
const contract = "packages/contract"
const store = "packages/store"
const http = "packages/http"
const json = "packages/json"

module.exports = {
  forbidden: [
    { name: "no cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "every import resolves", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "src never imports testing",
      severity: "error",
      from: { path: "/src/", pathNot: [tests, "^packages/testing/"] },
      to: { path: "^packages/testing/" }
    },
    {
      name: "src never imports a test",
      severity: "error",
      from: { path: "/src/", pathNot: tests },
      to: { path: [tests, "/(test|bench)/"], pathNot: "node_modules" }
    },
    only(core),
    only(casework, core),
    only(application, casework, core),
    only(contract, core),
    only(json, core),
    only(store, application, casework, core),
    only(http, contract, application, casework, json, core),
    only("packages/testing", application, casework, core),
    only("apps/web", contract, core),
    only("apps/cli", json, casework, core),
    only("apps/coordination", http, store, contract, application, casework, core),
    external(core, "effect"),
    external(casework, "effect", "canonicalize", "@noble/hashes"),
    external(contract, "effect"),
    external(json, "jsonc-parser")
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(packages|apps)/[^/]+/dist/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"]
    }
  }
}
