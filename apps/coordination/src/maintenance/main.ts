/** `npm run backup -- FILE` and `npm run restore -- FILE`, on the database that `DATABASE_URL` or `SAMSYN_DATA_DIR` names. */
import { resolve } from "node:path"
import { NodeRuntime } from "@effect/platform-node"
import { backUp, restore } from "@samsyn/store"
import { Console, Effect, Schema } from "effect"
import { readStore } from "../configuration/readStore.ts"
import { whatBroke } from "../terminal/whyNotStarted.ts"

/** The command was called in another way than it can be. */
class Misused extends Schema.TaggedError<Misused>()("Misused", {}) {
  override get message(): string {
    return "say where: npm run backup -- FILE, or npm run restore -- FILE"
  }
}

const main = Effect.gen(function* () {
  const [command, path, ...others] = process.argv.slice(2)
  if (path === undefined || others.length > 0) return yield* new Misused()
  // Where the command was called: npm itself goes to the folder of its package.
  const file = resolve(process.env["INIT_CWD"] ?? ".", path)
  const store = yield* readStore
  if (command === "backup") {
    const rows = yield* backUp(store, file)
    return yield* Console.log(`Backed up ${rowsIn(rows)} rows of ${Object.keys(rows).length} tables to ${file}`)
  }
  if (command !== "restore") return yield* new Misused()
  const { links, rows } = yield* restore(store, file)
  return yield* Console.log(`Restored ${rowsIn(rows)} rows of ${Object.keys(rows).length} tables; the log of ${links} events holds`)
})

function rowsIn(rows: Readonly<Record<string, number>>): number {
  return Object.values(rows).reduce((sum, count) => sum + count, 0)
}

NodeRuntime.runMain(
  main.pipe(
    Effect.tapError(({ message }) => Console.error(`Samsyn did nothing: ${message}`)),
    Effect.tapDefect((defect) => Console.error(`Samsyn did nothing: ${whatBroke(defect)}`))
  ),
  { disableErrorReporting: true }
)
