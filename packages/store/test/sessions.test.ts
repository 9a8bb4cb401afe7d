import { type Session, Sessions } from "@samsyn/application"
import { Effect } from "effect"
import { assert, it } from "vitest"
import { type Database, layerSessions } from "../src/index.ts"
import { newUnit } from "./changes.ts"
import { describeStores } from "./stores.ts"

const withSessions = <A, E>(unit: string, ask: (sessions: Sessions["Service"]) => Effect.Effect<A, E>): Effect.Effect<A, E, Database> =>
  Effect.flatMap(Sessions, ask).pipe(Effect.provide(layerSessions(unit)))

const session = (digest: string, times: Partial<Session> = {}): Session => ({
  digest,
  kind: "oidc",
  actors: [
    { subject: "s-1", role: "person", observer: { role: "person", service: "self" }, personKey: "p-1" },
    { subject: "s-1", role: "unit-staff", observer: { role: "ward", service: "asgarden" }, unitIds: ["u-1", "u-2"] }
  ],
  startedAt: "2026-11-23T09:00:00Z",
  seenAt: "2026-11-23T09:00:00Z",
  endsAt: "2026-11-23T17:00:00Z",
  ...times
})

describeStores("sessions", (store) => {
  it("are found by another process as they were kept, and as they were last seen", async () => {
    const unit = newUnit()
    await store.run(withSessions(unit, ({ keep, seen }) => Effect.andThen(keep(session("d-1")), seen("d-1", "2026-11-23T09:05:00Z"))))

    const found = await store.runElsewhere(withSessions(unit, ({ find }) => find("d-1")))

    assert.deepStrictEqual(found, session("d-1", { seenAt: "2026-11-23T09:05:00Z" }))
  })

  it("are never found again once they were ended anywhere, also not by having been seen", async () => {
    const unit = newUnit()
    await store.run(withSessions(unit, ({ keep }) => keep(session("d-1"))))
    await store.runElsewhere(withSessions(unit, ({ end }) => end("d-1")))

    const found = await store.run(withSessions(unit, ({ find, seen }) => Effect.andThen(seen("d-1", "2026-11-23T10:00:00Z"), find("d-1"))))

    assert.isUndefined(found)
  })

  it("are forgotten when another is kept after they are over, and not before", async () => {
    const unit = newUnit()
    const late = session("d-3", { startedAt: "2026-11-23T17:00:00Z", seenAt: "2026-11-23T17:00:00Z", endsAt: "2026-11-24T01:00:00Z" })
    const kept = [session("d-1"), session("d-2", { endsAt: "2026-11-23T17:00:01Z" }), late]

    const found = await store.run(
      withSessions(unit, ({ find, keep }) =>
        Effect.andThen(
          Effect.forEach(kept, keep),
          Effect.forEach(["d-1", "d-2", "d-3"], (digest) => Effect.map(find(digest), (one) => one !== undefined))
        )
      )
    )

    assert.deepStrictEqual(found, [false, true, true])
  })

  it("are never found from another unit of coordination", async () => {
    await store.run(withSessions(newUnit(), ({ keep }) => keep(session("d-1"))))

    assert.isUndefined(await store.run(withSessions(newUnit(), ({ find }) => find("d-1"))))
  })
})
