import { ConcurrentChange, endpointsPerTaking, type WebhookEndpoint, WebhookEndpoints, type WebhookProgress } from "@samsyn/application"
import { formatInstant } from "@samsyn/core"
import { and, asc, eq, inArray, isNull, lt, lte, or } from "drizzle-orm"
import { Effect, Layer, Redacted, Schema } from "effect"
import { Database } from "../database/Database.ts"
import { webhookEndpoints } from "../tables/webhooks.ts"

type Row = typeof webhookEndpoints.$inferSelect

/** The webhooks of one unit of coordination. A process that takes endpoints passes over those that another is just taking. */
export const layerWebhookEndpoints = (coordinationUnit: string) =>
  Layer.effect(
    WebhookEndpoints,
    Effect.gen(function* () {
      const database = yield* Database
      const ofUnit = eq(webhookEndpoints.coordinationUnit, coordinationUnit)
      const isOf = (service: string, id: string) => and(ofUnit, eq(webhookEndpoints.service, service), eq(webhookEndpoints.id, id))

      const updated = (operation: string, where: ReturnType<typeof and>, set: Partial<Row>) =>
        Effect.map(
          database.run(operation, (connection) =>
            connection.update(webhookEndpoints).set(set).where(where).returning({ id: webhookEndpoints.id })
          ),
          (rows) => rows.length === 1
        )

      const add = Effect.fn("WebhookEndpoints.add")(function* (endpoint: WebhookEndpoint) {
        const added = yield* database.run("add-webhook", (connection) =>
          connection
            .insert(webhookEndpoints)
            .values({ coordinationUnit, ...rowOf(endpoint) })
            .onConflictDoNothing()
            .returning({ id: webhookEndpoints.id })
        )
        if (added.length === 0) return yield* new ConcurrentChange()
      })

      return WebhookEndpoints.of({
        add,
        ofService: (service) =>
          Effect.flatMap(
            database.run("read-webhooks", (connection) =>
              connection
                .select()
                .from(webhookEndpoints)
                .where(and(ofUnit, eq(webhookEndpoints.service, service)))
                .orderBy(asc(webhookEndpoints.id))
            ),
            endpointsOf
          ),
        remove: (service, id) =>
          Effect.map(
            database.run("remove-webhook", (connection) =>
              connection.delete(webhookEndpoints).where(isOf(service, id)).returning({ id: webhookEndpoints.id })
            ),
            (rows) => rows.length === 1
          ),
        replaceSecrets: (service, id, secrets) =>
          updated("replace-webhook-secrets", isOf(service, id), { secrets: secrets.map(plainSecret) }),
        resume: (service, id, at) =>
          updated("resume-webhook", isOf(service, id), { failures: 0, nextAttemptAt: at, parkedAt: null, parkedWhy: null }),
        take: ({ at, lastEvent, lease }) =>
          Effect.flatMap(
            database.run("take-webhooks", (connection) => {
              const due = connection
                .select({ id: webhookEndpoints.id })
                .from(webhookEndpoints)
                .where(
                  and(
                    ofUnit,
                    isNull(webhookEndpoints.parkedAt),
                    lte(webhookEndpoints.nextAttemptAt, at),
                    lt(webhookEndpoints.deliveredTo, lastEvent),
                    or(isNull(webhookEndpoints.leasedUntil), lte(webhookEndpoints.leasedUntil, at))
                  )
                )
                .orderBy(asc(webhookEndpoints.nextAttemptAt))
                .limit(endpointsPerTaking)
                .for("update", { skipLocked: true })
              return connection
                .update(webhookEndpoints)
                .set({ lease: lease.id, leasedUntil: lease.until })
                .where(and(ofUnit, inArray(webhookEndpoints.id, due)))
                .returning()
            }),
            endpointsOf
          ),
        keep: (id, lease, { progress, until }) =>
          updated("keep-webhook-progress", and(ofUnit, eq(webhookEndpoints.id, id), eq(webhookEndpoints.lease, lease)), {
            ...columnsOf(progress),
            ...(until === undefined ? { lease: null, leasedUntil: null } : { leasedUntil: until })
          })
      })
    })
  )

const Secret = Schema.Struct({ secret: Schema.String, until: Schema.optionalKey(Schema.String) })
const decodeSecrets = Schema.decodeUnknownEffect(Schema.NonEmptyArray(Secret))

/** Rows whose secrets the schema refuses were not written by this program: a defect. */
const endpointsOf = (rows: ReadonlyArray<Row>) => Effect.forEach(rows, endpointOf).pipe(Effect.orDie)

const endpointOf = Effect.fnUntraced(function* (row: Row) {
  const [newest, ...older] = yield* decodeSecrets(row.secrets)
  const endpoint: WebhookEndpoint = {
    id: row.id,
    url: row.url,
    createdAt: instantOf(row.createdAt),
    owner: { subject: row.subject, observer: { role: row.profession, service: row.service } },
    secrets: [redactedSecret(newest), ...older.map(redactedSecret)],
    deliveredTo: row.deliveredTo,
    failures: row.failures,
    nextAttemptAt: instantOf(row.nextAttemptAt),
    ...(row.parkedAt === null ? {} : { parked: { at: instantOf(row.parkedAt), why: row.parkedWhy ?? "" } }),
    ...(row.requestKey === null ? {} : { idempotency: { key: row.requestKey, digest: row.requestDigest ?? "" } })
  }
  return endpoint
})

function rowOf({ createdAt, id, idempotency, owner, secrets, url, ...progress }: WebhookEndpoint) {
  return {
    id,
    url,
    createdAt,
    subject: owner.subject,
    profession: owner.observer.role,
    service: owner.observer.service,
    secrets: secrets.map(plainSecret),
    requestKey: idempotency?.key ?? null,
    requestDigest: idempotency?.digest ?? null,
    ...columnsOf(progress)
  }
}

function columnsOf({ deliveredTo, failures, nextAttemptAt, parked }: WebhookProgress) {
  return { deliveredTo, failures, nextAttemptAt, parkedAt: parked?.at ?? null, parkedWhy: parked?.why ?? null }
}

function plainSecret({ secret, until }: WebhookEndpoint["secrets"][number]): typeof Secret.Type {
  return { secret: Redacted.value(secret), ...(until === undefined ? {} : { until }) }
}

function redactedSecret({ secret, until }: typeof Secret.Type): WebhookEndpoint["secrets"][number] {
  return { secret: Redacted.make(secret), ...(until === undefined ? {} : { until }) }
}

/** An instant as PostgreSQL writes it, in the form of all others. */
function instantOf(text: string): string {
  return formatInstant(Date.parse(text))
}
