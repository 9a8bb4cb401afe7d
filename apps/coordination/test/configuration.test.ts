import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
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

/** Everything that real sign-in needs, and a database to go with it. */
const real = {
  DATABASE_URL: "postgresql://samsyn:secret@db.example/samsyn",
  OIDC_ISSUER: "https://issuer.example",
  OIDC_AUDIENCE: "https://samsyn.example/api",
  SAMSYN_ORIGIN: "https://samsyn.example"
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
    const { store } = accepted(real)

    assert.strictEqual(store.tag === "postgres" && Redacted.value(store.url), "postgresql://samsyn:secret@db.example/samsyn")
    assert.notInclude(JSON.stringify(store), "secret")
  })

  it("migrates as whoever DATABASE_MIGRATION_URL names, where it is given beside DATABASE_URL", () => {
    const owner = "postgres://owner:secret@db.example/samsyn"
    const { store } = accepted({ ...real, DATABASE_MIGRATION_URL: owner })

    assert.strictEqual(store.tag === "postgres" && store.migrationUrl && Redacted.value(store.migrationUrl), owner)
    assert.strictEqual(store.tag === "postgres" && Redacted.value(store.url), real.DATABASE_URL)
    assert.notInclude(JSON.stringify(store), "secret")
    assert.notProperty(accepted({ ...real, DATABASE_MIGRATION_URL: "" }).store, "migrationUrl")
    assert.strictEqual(
      refusal({ ...real, DATABASE_MIGRATION_URL: "mysql://owner:secret@db.example/samsyn" }),
      "DATABASE_MIGRATION_URL must be a URL that starts with postgres:// or postgresql://"
    )
    assert.strictEqual(refusal({ DATABASE_MIGRATION_URL: owner }), "DATABASE_MIGRATION_URL is given without DATABASE_URL")
  })

  it.each(["127.0.0.1", "127.1.2.3", "::1", "localhost"])("listens on %s", (host) => {
    assert.strictEqual(accepted({ HOST: host }).host, host)
  })

  it.each(["0.0.0.0", "::", "192.168.1.4", "example.org", "127.0.0.1.example.org", "127.1", " "])(
    "refuses to listen on %j without real sign-in over TLS",
    (host) => {
      assert.match(refusal({ HOST: host }), /^HOST must be 127\.0\.0\.1, ::1 or localhost: .*$/)
      assert.match(refusal({ ...real, SAMSYN_ORIGIN: "http://127.0.0.1:4380", HOST: host }), /^HOST must be .*$/)
    }
  )

  it("listens off this machine with real sign-in over TLS", () => {
    assert.strictEqual(accepted({ ...real, HOST: "0.0.0.0" }).host, "0.0.0.0")
  })

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

  it("signs in by development on the embedded database, where nothing of an issuer is given", () => {
    assert.deepStrictEqual(accepted({}).signIn, { tag: "development" })
  })

  it("refuses PostgreSQL without sign-in, and says what to give", () => {
    const { DATABASE_URL } = real

    assert.match(refusal({ DATABASE_URL }), /^DATABASE_URL needs sign-in: give OIDC_ISSUER, OIDC_AUDIENCE and SAMSYN_ORIGIN/)
  })

  it("refuses real sign-in on the embedded database", () => {
    assert.match(refusal({ ...real, DATABASE_URL: "" }), /^OIDC_ISSUER needs DATABASE_URL/)
  })

  it.each(["OIDC_AUDIENCE", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_CLIENT_KEY_FILE", "OIDC_SCOPE", "OIDC_CLAIMS", "SAMSYN_ORIGIN"])(
    "refuses %s without an issuer, which would end in development sign-in",
    (name) => {
      assert.strictEqual(refusal({ [name]: "x" }), `${name} is given without OIDC_ISSUER`)
    }
  )

  it.each(["OIDC_AUDIENCE", "SAMSYN_ORIGIN"])("refuses an issuer without %s", (name) => {
    assert.match(refusal({ ...real, [name]: "" }), new RegExp(`^${name} must be given with OIDC_ISSUER`))
  })

  it.each([
    ["OIDC_ISSUER", "http://issuer.example"],
    ["OIDC_ISSUER", "issuer.example"],
    ["SAMSYN_ORIGIN", "http://samsyn.example"],
    ["SAMSYN_ORIGIN", "https://samsyn.example/pages"],
    ["SAMSYN_ORIGIN", "https://samsyn.example/"],
    ["SAMSYN_ORIGIN", "https://user@samsyn.example"]
  ])("refuses for %s the address %s", (name, address) => {
    assert.match(refusal({ ...real, [name]: address }), new RegExp(`^${name} must be the`))
  })

  it("takes a client with a secret, which it does not repeat, or with the file of a key, and not with both or neither", () => {
    const { signIn } = accepted({ ...real, OIDC_CLIENT_ID: "samsyn", OIDC_CLIENT_SECRET: "hush" })

    assert.notInclude(JSON.stringify(signIn), "hush")
    assert.strictEqual(signIn.tag === "oidc" && signIn.settings.client?.scope, "openid")
    assert.match(refusal({ ...real, OIDC_CLIENT_ID: "samsyn" }), /^OIDC_CLIENT_ID needs one of/)
    const both = { ...real, OIDC_CLIENT_ID: "samsyn", OIDC_CLIENT_SECRET: "hush", OIDC_CLIENT_KEY_FILE: "key.json" }
    assert.match(refusal(both), /^OIDC_CLIENT_ID needs one of/)
    const lost = { ...real, OIDC_CLIENT_ID: "samsyn", OIDC_CLIENT_KEY_FILE: "/none/key.json" }
    assert.strictEqual(refusal(lost), "OIDC_CLIENT_KEY_FILE names a file that cannot be read")
  })

  it("reads claims by a mapping of ours, or by one in a file, whose faults it tells by path", () => {
    const folder = mkdtempSync(join(tmpdir(), "samsyn-claims-"))
    const file = join(folder, "claims.json")
    const named = (mapping: object): Readonly<Record<string, string>> => {
      writeFileSync(file, JSON.stringify(mapping))
      return { ...real, OIDC_CLAIMS: file }
    }
    const own = {
      format: "samsyn.claims/1",
      id: "own",
      requires: [],
      roles: { claim: ["groups"], meanings: [] },
      service: { claim: ["org"] },
      unverified: []
    }
    const idOf = (settings: Readonly<Record<string, string>>) => {
      const { signIn } = accepted(settings)
      return signIn.tag === "oidc" ? signIn.settings.mapping.id : "none"
    }

    assert.deepStrictEqual([idOf(real), idOf({ ...real, OIDC_CLAIMS: "helseid" }), idOf(named(own))], ["generic", "helseid", "own"])
    assert.match(
      refusal(named({ ...own, roles: { claim: [], meanings: [{ value: "a", means: "chief" }] } })),
      /^OIDC_CLAIMS .*\/roles\/claim .*\/roles\/meanings\/0\/means /
    )
    rmSync(folder, { recursive: true })
  })

  it.each(["SAMSYN_SESSION_IDLE_MINUTES", "SAMSYN_SESSION_MINUTES"])("lets sessions last as %s says, a day at most", (name) => {
    assert.include(Object.values(accepted({ [name]: "17" }).sessionTerms), 17)
    assert.strictEqual(refusal({ [name]: "1441" }), `${name} must be a whole number from 1 to 1440`)
  })
})
