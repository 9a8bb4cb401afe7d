import { ConfigProvider, Effect, Redacted, Result } from "effect"
import { assert, describe, it } from "vitest"
import { readConfiguration } from "../src/configuration/Configuration.ts"

const read = (settings: Readonly<Record<string, string>>) =>
  Effect.runSync(Effect.result(readConfiguration).pipe(Effect.provide(ConfigProvider.layer(ConfigProvider.fromUnknown(settings)))))
const accepted = (settings: Readonly<Record<string, string>>) => Result.getOrThrow(read(settings))
const refusal = (settings: Readonly<Record<string, string>>): string => {
  const outcome = read(settings)
  return Result.isFailure(outcome) ? outcome.failure.message : "accepted"
}

describe("configuration", () => {
  it("answers this machine on port 4380 and keeps the records in .data, when nothing is set", () => {
    const { host, port, store } = accepted({})

    assert.deepStrictEqual({ host, port }, { host: "127.0.0.1", port: 4380 })
    assert.match(store.tag === "embedded" ? store.directory : "", /\/\.data$/)
  })

  it("takes a setting that is empty for one that is not given", () => {
    assert.deepStrictEqual(accepted({ HOST: "", PORT: "", DATABASE_URL: "", SAMSYN_DATA_DIR: "" }), accepted({}))
  })

  it("keeps the records in PostgreSQL when DATABASE_URL is given", () => {
    const { store } = accepted({ DATABASE_URL: "postgresql://samsyn:secret@db.example/samsyn" })

    assert.strictEqual(store.tag === "postgres" && Redacted.value(store.url), "postgresql://samsyn:secret@db.example/samsyn")
    assert.notInclude(JSON.stringify(store), "secret")
  })

  it.each(["127.0.0.1", "127.1.2.3", "::1", "localhost"])("listens on %s", (host) => {
    assert.strictEqual(accepted({ HOST: host }).host, host)
  })

  it.each(["0.0.0.0", "::", "192.168.1.4", "example.org", "127.0.0.1.example.org", "127.1", " "])(
    "refuses to listen on %j until there is sign-in",
    (host) => {
      assert.match(refusal({ HOST: host }), /^HOST must be 127\.0\.0\.1, ::1 or localhost: .*$/)
    }
  )

  it.each(["4380", "0", "65535"])("takes port %s", (port) => {
    assert.strictEqual(accepted({ PORT: port }).port, Number(port))
  })

  it.each(["65536", "-1", "80.5", "http", "0x50", "1e3", "４３８０", " 80"])("refuses port %j", (port) => {
    assert.strictEqual(refusal({ PORT: port }), "PORT must be a whole number from 1 to 65535, or 0 for any free port")
  })

  it.each(["localhost:5432/samsyn", "mysql://root:secret@localhost/samsyn", "secret", "postgres"])(
    "refuses %j for DATABASE_URL, and does not repeat it",
    (url) => {
      assert.strictEqual(refusal({ DATABASE_URL: url }), "DATABASE_URL must be a URL that starts with postgres:// or postgresql://")
    }
  )

  it("puts a synthetic unit into an empty embedded database, unless it is told not to", () => {
    assert.isFalse(accepted({}).startsEmpty)
    assert.isTrue(accepted({ SAMSYN_START_EMPTY: "yes" }).startsEmpty)
    assert.strictEqual(refusal({ SAMSYN_START_EMPTY: "true" }), "SAMSYN_START_EMPTY must be yes or no")
  })

  it("lets one address send as many requests a minute as is said, and generously many where nothing is", () => {
    const { rates } = accepted({ SAMSYN_READS_PER_MINUTE: "600", SAMSYN_WRITES_PER_MINUTE: "" })

    assert.strictEqual(rates.read, 600)
    assert.isAtLeast(rates.write, 1000)
    assert.isAtLeast(rates.stream, 100)
  })

  it.each(["0", "-5", "many", "1.5", "1e9"])("refuses %j requests a minute", (text) => {
    const expected = "SAMSYN_STREAMS_PER_MINUTE must be a whole number from 1 to 999999999"

    assert.strictEqual(refusal({ SAMSYN_STREAMS_PER_MINUTE: text }), expected)
  })
})
