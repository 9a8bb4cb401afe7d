import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  type Access,
  AccessLog,
  type AccessRole,
  accessRoles,
  accessRules,
  CurrentAccess,
  howTheyStand,
  Identities,
  mayRead,
  type Permission,
  purposes
} from "@samsyn/application"
import { noRecords, type Records } from "@samsyn/casework"
import { formatInstant } from "@samsyn/core"
import { testNumber } from "@samsyn/testing"
import { startPostgres, type TestPostgres } from "@samsyn/testing/postgres"
import { sql } from "drizzle-orm"
import { Effect, Layer, Redacted } from "effect"
import fc from "fast-check"
import postgres from "postgres"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { backUp, type Connection, Database, layerPorts, layerPostgres, restore } from "../src/index.ts"
import { writeRecords } from "../src/records/writeRecords.ts"
import { atSignIn, change, layerSetting, newUnit, queryAsOwner, withRecords } from "./changes.ts"
import { describeStores } from "./stores.ts"

const timeZone = "Europe/Oslo"
const at = "2026-11-23T12:00:00Z"
const instantAt = (hours: number) => formatInstant(Date.parse(at) + hours * 3_600_000)

const services = ["solbakken", "legekontor"]
const subjects = ["s-1", "s-2"]
const people = ["p-1", "p-2"]
/** Two referrals of one person, and one of another. */
const referrals = [
  { id: "r-1a", personKey: "p-1" },
  { id: "r-1b", personKey: "p-1" },
  { id: "r-2", personKey: "p-2" }
]

const hours = fc.constantFrom(-30, -1, 0, 1, 30)
const moment = hours.map((away) => ({ at: instantAt(away) }))
const instant = hours.map(instantAt)
const service = fc.constantFrom(...services)
const subject = fc.constantFrom(...subjects)
const personKey = fc.constantFrom(...people)
const many = <A>(one: fc.Arbitrary<A>) =>
  fc.array(one, { minLength: 1, maxLength: 4, size: "max" }).map((drawn) => drawn.map((each, index) => ({ id: `x-${index}`, ...each })))

const against = fc.oneof(
  fc.record({ tag: fc.constant("subject"), subject }),
  fc.record({ tag: fc.constant("service"), service }),
  fc.record({ tag: fc.constant("role"), role: fc.constantFrom("coordinator", "assessor", "nearby", "unit-staff", "service") }),
  fc.record({ tag: fc.constant("everyone-but"), services: fc.array(service, { maxLength: 1 }) })
)

/** Only what tells who may read: the rest of each record is nobody's business here. */
const whatIsKnown = fc
  .record({
    ended: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    forms: fc.array(service, { minLength: 3, maxLength: 3 }),
    assignments: many(
      fc.record(
        { personKey, to: fc.record({ service, subject }, { requiredKeys: ["service"] }), from: instant, until: instant, ended: moment },
        { requiredKeys: ["personKey", "to", "from"] }
      )
    ),
    consents: many(
      fc.record(
        { personKey, scope: fc.constantFrom("referral-to-near", "near-to-place"), given: moment, withdrawn: moment },
        { requiredKeys: ["personKey", "scope", "given"] }
      )
    ),
    blocks: many(
      fc.record({ personKey, against, set: moment, until: instant, lifted: moment }, { requiredKeys: ["personKey", "against", "set"] })
    ),
    emergencies: many(
      fc.record(
        { personKey, subject, opened: moment, until: instant, reviewed: moment },
        { requiredKeys: ["personKey", "subject", "opened", "until"] }
      )
    ),
    offers: many(
      fc.record(
        {
          about: fc.nat(2),
          vacancyId: fc.constantFrom("v-1", "v-2"),
          state: fc.constantFrom("offered", "arrived", "declined", "expired"),
          until: fc.oneof(instant, fc.constantFrom("2026-11-22", "2026-11-23", "2026-11-24"))
        },
        { requiredKeys: ["about", "vacancyId", "state"] }
      )
    )
  })
  .map(({ ended, forms, offers, ...access }) => ({
    ...noRecords,
    ...access,
    referrals: referrals.map((referral, index) => (ended[index] === true ? { ...referral, ended: { at: instantAt(-1) } } : referral)),
    intakes: referrals.map(({ id }, index) => ({ id, form: { from: { service: forms[index] } } })),
    units: [{ id: "u-1" }, { id: "u-2" }],
    vacancies: [
      { id: "v-1", unitId: "u-1" },
      { id: "v-2", unitId: "u-2" }
    ],
    // At most one of a person binds a place: what would be a second has been taken up.
    offers: offers.map(({ about, state, ...offer }, index) => {
      const { id: referralId, personKey: whose } = referrals[about] ?? { id: "r-2", personKey: "p-2" }
      const isSecond = offers
        .slice(0, index)
        .some((earlier) => earlier.state === "offered" && referrals[earlier.about]?.personKey === whose)
      return { ...offer, referralId, personKey: whose, history: [], state: state === "offered" && isSecond ? "arrived" : state }
    }),
    ...Object.fromEntries(["notes", "moments"].map((list) => [list, referrals.map(({ id }) => ({ id: `n ${id}`, referralId: id }))])),
    plans: referrals.map(({ id }) => ({ id }))
  })) as unknown as fc.Arbitrary<Records>

const actor = (role: AccessRole) =>
  fc
    .record({ service, subject, person: personKey, unit: fc.constantFrom("u-1", "u-2") })
    .map(({ person, service: where, subject: who, unit }) => ({
      subject: who,
      role,
      observer: { role: "a profession", service: where },
      ...(role === "person" ? { personKey: person } : {}),
      ...(role === "unit-staff" ? { unitIds: [unit] } : {})
    }))

/** Which permissions open which table, and whom each of its rows is about. */
const tables = {
  identities: { by: ["read-identity", "find-person", "export-person"], row: "person_key", persons: [...people] },
  access_log: { by: ["read-access-log", "export-person"], row: "coalesce(person_key, 'nobody')", persons: [...people, "nobody"] },
  notes: { by: ["read-near", "export-person"], row: "referral_id", persons: [] },
  moments: { by: ["read-near", "export-person"], row: "referral_id", persons: [] },
  plans: { by: ["read-near", "export-person"], row: "id", persons: [] }
} as const
const asked = [...new Set(Object.values(tables).flatMap(({ by }): ReadonlyArray<Permission> => by))]

/** The rows that `mayRead` opens. */
function opened({ actor: who, purpose }: Access, permission: Permission, records: Records, because: Set<string>) {
  const isOpen = (target: "person" | "record", about: { readonly personKey?: string; readonly referralId?: string }) => {
    const answer = mayRead({ role: who.role, permission, purpose, ...howTheyStand(who, { target, about }, records, { at, timeZone }) })
    because.add(answer.because)
    return answer.tag === "allowed"
  }
  return Object.entries(tables).map(([table, { by, persons }]) => {
    if (!(by as ReadonlyArray<Permission>).includes(permission)) return [table, []]
    const ofReferrals =
      persons.length > 0 ? [] : referrals.filter(({ id, personKey: whose }) => isOpen("record", { referralId: id, personKey: whose }))
    const ofPersons = persons.filter((key) => (key === "nobody" ? isOpen("record", {}) : isOpen("person", { personKey: key })))
    return [table, [...ofPersons, ...ofReferrals.map(({ id }) => id)].toSorted()]
  })
}

/** The rows that the reader sees. */
async function seen(connection: Connection, unit: string, { actor: who, purpose }: Access, permission: Permission) {
  const settings = {
    coordination_unit: unit,
    time_zone: timeZone,
    at,
    asks: permission,
    purpose,
    role: who.role,
    subject: who.subject,
    service: who.observer.service,
    person: who.personKey ?? "",
    units: JSON.stringify(who.unitIds ?? [])
  }
  const calls = Object.entries(settings).map(([name, value]) => sql`set_config(${`samsyn.${name}`}, ${value}, true)`)
  await connection.execute(sql`select ${sql.join(calls, sql`, `)}`)
  const lists = Object.entries(tables).map(([table, { row }]) =>
    sql.raw(`coalesce((select json_agg(distinct ${row}) from ${table}), '[]') as ${table}`)
  )
  const [found = {}] = rowsOf(await connection.execute(sql`select ${sql.join(lists, sql`, `)}`))
  return Object.keys(tables).map((table) => [table, (found[table] as ReadonlyArray<string>).toSorted()])
}

function rowsOf(answer: unknown): ReadonlyArray<Record<string, unknown>> {
  return Array.isArray(answer) ? answer : (answer as { readonly rows: ReadonlyArray<Record<string, unknown>> }).rows
}

/** The same draws in every run and on both stores: that every rule and every refusal is met is asserted, and must not hang on luck. */
const seed = 20_261_123
const drawsOfRecords = 20
const engine = "samsyn_engine"
const grants = (role: string, ...rights: ReadonlyArray<string>) => rights.map((right) => `${role} ${right}`)
const all = ["DELETE", "INSERT", "SELECT", "UPDATE"]

/**
 * Every table with what was decided on it: who may do what, and whether each row is guarded besides. Words of or about a person, who they are, what happened,
 * who is signed in and what signs are guarded, from the owner too; the rest is codes, dates and pseudonyms, and nobody but the engine comes near it.
 */
const decided: Readonly<Record<string, { readonly isGuarded: boolean; readonly grants: ReadonlyArray<string> }>> = {
  ...Object.fromEntries(
    [
      "referrals",
      "approaches",
      "facts",
      "interim_help",
      "windows",
      "units",
      "vacancies",
      "offers",
      "refusals",
      "doors",
      "duty",
      "assignments"
    ]
      .concat("consents", "blocks", "proposals_shown", "requests")
      .map((name) => [name, { isGuarded: false, grants: grants(engine, ...all) }])
  ),
  coordination_units: { isGuarded: false, grants: grants(engine, "INSERT", "SELECT", "UPDATE") },
  outbox: { isGuarded: false, grants: grants(engine, "DELETE", "INSERT", "SELECT") },
  ...Object.fromEntries(
    ["intakes", "drafts", "decisions", "reassessments", "disagreements", "emergencies", "sessions", "webhook_endpoints"].map((name) => [
      name,
      { isGuarded: true, grants: grants(engine, ...all) }
    ])
  ),
  ...Object.fromEntries(
    ["notes", "moments", "plans"].map((name) => [
      name,
      { isGuarded: true, grants: [...grants(engine, ...all), ...grants("samsyn_reader", "SELECT")] }
    ])
  ),
  events: { isGuarded: true, grants: grants(engine, "INSERT", "SELECT") },
  payloads: { isGuarded: true, grants: grants(engine, "INSERT", "SELECT", "UPDATE") },
  unchained_events: { isGuarded: true, grants: grants(engine, "DELETE", "SELECT") },
  identities: { isGuarded: true, grants: [...grants("samsyn_identity", ...all), ...grants("samsyn_reader", "SELECT")] },
  access_log: {
    isGuarded: true,
    grants: [...grants(engine, "INSERT"), ...grants("samsyn_log", "SELECT"), ...grants("samsyn_reader", "SELECT")]
  }
}

describeStores("row-level security", (store) => {
  // docs/method/access.md#a9-in-the-database
  // Broken by: `AND NOT samsyn.is_closed(…)` left out of may_read; `{reviewed,at}` left out of stands_as; `rule.consent IS NULL OR` put before `true`.
  it("always shows a reader the rows that mayRead opens to them, and never another", { timeout: 240_000 }, async () => {
    const drawn = fc.sample(fc.tuple(whatIsKnown, fc.tuple(...accessRoles.map(actor))), { numRuns: drawsOfRecords, seed })
    const counted = { questions: 0, open: 0, closed: 0 }
    const because = new Set<string>()
    for (const [records, actors] of drawn) {
      const unit = newUnit()
      await store.run(
        queryAsOwner(async (connection) => {
          await writeRecords(connection, unit, { puts: records })
          for (const key of people)
            await connection.execute(sql`insert into identities (coordination_unit, person_key) values (${unit}, ${key})`)
          for (const key of [...people, null])
            await connection.execute(
              sql`insert into access_log (coordination_unit, at, subject, role, profession, service, permission, person_key, outcome, because)
                values (${unit}, ${at}::timestamptz, 's', 'nearby', 'p', 's', 'read-near', ${key}, 'read', 'near')`
            )
        })
      )
      await store.run(
        queryAsOwner(async (connection) => {
          await connection.execute(sql`select set_config('role', 'samsyn_reader', true)`)
          for (const who of actors)
            for (const purpose of purposes)
              for (const permission of asked) {
                const expected = opened({ actor: who, purpose }, permission, records, because)
                const found = await seen(connection, unit, { actor: who, purpose }, permission)
                assert.deepStrictEqual({ who, purpose, permission, found }, { who, purpose, permission, found: expected })
                const rows = expected.reduce((count, [, ids]) => count + (ids?.length ?? 0), 0)
                counted.questions += 1
                counted.open += rows
                counted.closed += 14 - rows
              }
        })
      )
    }
    console.log(`row-level security agrees with mayRead, seed ${seed}: ${JSON.stringify(counted)}`)
    // What belongs to its writer is in no guarded table that a reader reads.
    const wanted = accessRules.filter(
      ({ permissions, relation }) => relation !== "author" && permissions.some((one) => asked.includes(one))
    )
    assert.includeMembers(
      [...because],
      [...wanted.map(({ code }) => code), "not-for-role", "no-relation", "other-purpose", "no-consent", "blocked"]
    )
  })

  it("has a decision on every table, and the database holds exactly those", async () => {
    const found = await store.run(
      queryAsOwner((connection) =>
        connection.execute(sql`
          select c.relname as name, c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy where polrelid = c.oid) as "isGuarded",
            coalesce((select json_agg(coalesce(nullif(a.grantee, 0)::regrole::text, 'PUBLIC') || ' ' || a.privilege_type)
              from aclexplode(c.relacl) as a where a.grantee <> c.relowner), '[]') as grants
          from pg_class as c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')`)
      )
    )

    const inDatabase = rowsOf(found).map(({ grants: held, isGuarded, name }) => [
      String(name),
      { isGuarded, grants: (held as ReadonlyArray<string>).toSorted() }
    ])
    const expected = Object.entries(decided).map(([name, one]) => [name, { ...one, grants: one.grants.toSorted() }])
    assert.deepStrictEqual(Object.fromEntries(inDatabase), Object.fromEntries(expected))
  })

  it("shows a login that goes around the application nothing, whatever it says of itself, and lets it write nothing", async () => {
    const outcomes = await store.run(
      queryAsOwner(async (connection) => {
        await connection.execute(
          sql.raw(`do $$ begin create role samsyn_test_plain; exception when duplicate_object or unique_violation then null; end $$`)
        )
        return await attempts((statement) =>
          connection.transaction(async (transaction) => {
            await transaction.execute(sql`select set_config('role', 'samsyn_test_plain', true), set_config('samsyn.role', 'auditor', true)`)
            await transaction.execute(sql.raw(statement))
          })
        )
      })
    )

    assert.deepStrictEqual(new Set(Object.values(outcomes)), new Set(["42501"]))
  })
})

/** What becomes of reading, changing and emptying each table, and of asking the functions behind the policies. */
async function attempts(execute: (statement: string) => Promise<unknown>): Promise<Record<string, string>> {
  const statements = [
    ...Object.keys(decided).flatMap((name) => [
      `select * from ${name}`,
      `insert into ${name} default values`,
      `delete from ${name}`,
      `truncate ${name}`,
      `alter table ${name} no force row level security`
    ]),
    "select * from samsyn.access_rules",
    "select samsyn.may_read_all('{read-identity}')",
    "create table public.mine (one text)"
  ]
  const outcomes: Record<string, string> = {}
  for (const statement of statements) {
    outcomes[statement] = await execute(statement).then(
      () => "done",
      (cause: Error & { readonly code?: string; readonly cause?: { readonly code?: string } }) =>
        cause.cause?.code ?? cause.code ?? cause.message
    )
  }
  return outcomes
}

describe("logins of PostgreSQL", () => {
  let server: TestPostgres
  let adminUrl: string
  const login = async (name: string, ...roles: ReadonlyArray<string>): Promise<string> => {
    const admin = postgres(adminUrl, { max: 1, onnotice: () => undefined })
    await admin.unsafe(`create role ${name} login noinherit password 'a word'`)
    for (const role of roles) await admin.unsafe(`grant ${role} to ${name}`)
    await admin.end()
    const url = new URL(adminUrl)
    url.username = name
    url.password = "a word"
    return url.href
  }
  const within = async <A>(url: string, ask: (client: postgres.Sql) => Promise<A>): Promise<A> => {
    const client = postgres(url, { max: 1, onnotice: () => undefined })
    try {
      return await ask(client)
    } finally {
      await client.end()
    }
  }
  const forged =
    "select set_config('samsyn.role', 'auditor', false), set_config('samsyn.purpose', 'audit', false), set_config('samsyn.asks', 'read-access-log', false)"
  beforeAll(async () => {
    server = await startPostgres({ isOwn: true })
    adminUrl = await server.createDatabase()
    await Effect.runPromise(Effect.scoped(Effect.asVoid(Layer.build(layerPostgres(Redacted.make(adminUrl))))))
  })
  afterAll(() => server.stop())

  it("that are given nothing see nothing and write nothing, with forged settings too, and can become no role of ours", async () => {
    const outcomes = await within(await login("plain"), async (client) => {
      await client.unsafe(forged)
      const roles = ["samsyn_engine", "samsyn_reader", "samsyn_identity", "samsyn_log"].map((role) => `set role ${role}`)
      const becoming = await Promise.all(
        roles.map((statement) =>
          client.unsafe(statement).then(
            () => "done",
            (cause) => cause.code as string
          )
        )
      )
      return {
        ...(await attempts((statement) => client.unsafe(statement))),
        ...Object.fromEntries(roles.map((role, index) => [role, becoming[index]]))
      }
    })

    assert.deepStrictEqual(new Set(Object.values(outcomes)), new Set(["42501"]))
  })

  it("that may read the log alone read nothing else, whatever they set", async () => {
    const outcomes = await within(await login("log_alone", "samsyn_log"), async (client) => {
      await client.unsafe(`set role samsyn_log`)
      await client.unsafe(forged)
      return await attempts((statement) => client.unsafe(statement))
    })

    const done = Object.entries(outcomes).filter(([, outcome]) => outcome !== "42501")
    assert.deepStrictEqual(done, [["select * from access_log", "done"]])
  })

  it("that own the database and may create roles, and nothing else, migrate and serve, and do not see past the policies", async () => {
    const url = new URL(await login("owner"))
    await within(adminUrl, async (client) => {
      await client.unsafe("alter role owner createrole")
      for (const role of ["samsyn_engine", "samsyn_reader", "samsyn_identity", "samsyn_log"])
        await client.unsafe(`grant ${role} to owner with admin option`)
      await client.unsafe("create database owned owner owner")
    })
    url.pathname = "/owned"
    const unit = newUnit()
    const layer = layerPorts(unit).pipe(Layer.provide([layerPostgres(Redacted.make(url.href)), layerSetting]))
    const registered = Effect.gen(function* () {
      const identities = yield* Identities
      yield* identities.register([{ personKey: "p-1", displayName: "Åse" }])
      return (yield* atSignIn(identities.find("p-1")))?.displayName
    })

    assert.strictEqual(await Effect.runPromise(Effect.provide(registered, layer)), "Åse")
    assert.deepStrictEqual([...(await within(url.href, (client) => client.unsafe("select * from identities")))], [])

    const folder = mkdtempSync(join(tmpdir(), "samsyn-owned-"))
    const source = new URL(adminUrl)
    source.pathname = "/owned"
    await Effect.runPromise(backUp({ tag: "postgres", url: Redacted.make(source.href) }, join(folder, "backup")))
    await within(adminUrl, (client) => client.unsafe("create database restored owner owner"))
    url.pathname = "/restored"
    const restored = await Effect.runPromise(restore({ tag: "postgres", url: Redacted.make(url.href) }, join(folder, "backup")))
    assert.strictEqual(restored.rows["identities"], 1)
    assert.deepStrictEqual([...(await within(url.href, (client) => client.unsafe("select * from identities")))], [])
    rmSync(folder, { recursive: true })
    for (const name of ["owned", "restored"]) await within(adminUrl, (client) => client.unsafe(`drop database ${name} with (force)`))
  })

  it("that serve need no more than the roles: they own nothing, and the engine does not know who anyone is", async () => {
    const url = await login("service", "samsyn_engine", "samsyn_reader", "samsyn_identity")
    const unit = newUnit()
    const nationalNumber = testNumber(1)
    const access: Access = {
      purpose: "allocation",
      actor: { subject: "s-1", role: "coordinator", observer: { role: "coordinator", service: "enhet" } }
    }
    const entry = {
      at,
      subject: "s-1",
      role: "coordinator",
      profession: "p",
      service: "enhet",
      purpose: "allocation",
      permission: "read-identity"
    } as const
    const layer = layerPorts(unit).pipe(
      Layer.provideMerge(Layer.merge(Layer.fresh(layerPostgres(Redacted.make(url), Redacted.make(adminUrl))), layerSetting))
    )
    const found = await Effect.runPromise(
      Effect.gen(function* () {
        const identities = yield* Identities
        const log = yield* AccessLog
        yield* withRecords(unit, (records) =>
          records.commit(
            change(0, { tag: "unit-registered", puts: { units: [{ id: "u-1", name: "Ny", region: "nord", careLevels: [] }] } })
          )
        )
        yield* identities.register([{ personKey: "p-1", displayName: "Åse", nationalNumber }])
        yield* log.record({ ...entry, personKey: "p-1", outcome: "read", because: "unit-handles" })
        const asked = <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.provideService(effect, CurrentAccess, access)
        const asOther = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
          Effect.provideService(effect, CurrentAccess, { ...access, actor: { ...access.actor, role: "nearby" } } as Access)
        return {
          unasked: [
            yield* identities.find("p-1"),
            yield* identities.findByNumber(nationalNumber),
            yield* identities.findByName("Åse"),
            yield* log.ofPerson("p-1", 0),
            yield* log.entriesAfter(0)
          ],
          signingIn: [
            (yield* atSignIn(identities.findByNumber(nationalNumber)))?.displayName,
            (yield* atSignIn(log.entriesAfter(0))).length
          ],
          coordinator: [(yield* asked(identities.find("p-1")))?.displayName, (yield* asked(log.entriesAfter(0))).length],
          other: [(yield* asOther(identities.find("p-1")))?.displayName, (yield* asOther(log.ofPerson("p-1", 0))).length],
          around: yield* Effect.forEach(
            ["select * from identities", "select * from access_log", "alter table events disable trigger all"],
            (statement) =>
              Effect.map(
                Effect.flip(Database.use(({ run }) => run("test", (connection) => connection.execute(sql.raw(statement))))),
                ({ sqlState }) => sqlState
              )
          )
        }
      }).pipe(Effect.provide(layer))
    )

    assert.deepStrictEqual(found, {
      unasked: [undefined, undefined, [], [], []],
      signingIn: ["Åse", 0],
      coordinator: ["Åse", 1],
      other: [undefined, 0],
      around: ["42501", "42501", "42501"]
    })
  })
})
