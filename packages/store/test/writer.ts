import { Effect, type Layer, Redacted, Schedule } from "effect"
import { layerPglite, layerPostgres } from "../src/index.ts"
import { change, withRecords } from "./changes.ts"

// Run as a process of its own by killed.test.ts: writes one unit after another and says each on a line of its own once the store has acknowledged it.
const [, , address = "", unit = ""] = process.argv

const layer = address.startsWith("postgres:") ? layerPostgres(Redacted.make(address)) : layerPglite(address)

const writeNext = withRecords(unit, (records) =>
  Effect.gen(function* () {
    const after = yield* records.lastEventNumber
    const id = `u-${after + 1}`
    yield* records.commit(
      change(after, { tag: "unit-registered", puts: { units: [{ id, name: "Solvang", region: "nord", careLevels: [] }] } })
    )
    yield* Effect.sync(() => process.stdout.write(`${id}\n`))
  })
)

const main = Effect.repeat(writeNext, Schedule.forever).pipe(Effect.provide(layer as Layer.Layer<Layer.Success<typeof layer>, unknown>))

Effect.runPromise(main).catch((failure: unknown) => {
  process.stderr.write(`${failure instanceof Error ? failure.message : "failed"}\n`)
  process.exitCode = 1
})
