import { randomUUID } from "node:crypto"
import { type Amendment, noDigest } from "@samsyn/application"
import { amending, type CaseworkEvent, currentFormat } from "@samsyn/casework"
import { and, desc, eq, isNull, sql } from "drizzle-orm"
import type { Connection } from "../database/Database.ts"
import { payloads, requests } from "../tables/events.ts"

/**
 * Makes tombstones of all that an event holds, puts other content beside them where there is some, and answers the event that says so. The digest of the
 * request that made the event goes too: whoever guesses the words could try them against it. Its key stays taken, so that nothing is recorded anew under it.
 */
export async function amendEvent(
  connection: Connection,
  coordinationUnit: string,
  { by, content, erasure, number, recordedAt }: Amendment["amended"][number] & Pick<Amendment, "by" | "erasure" | "recordedAt">
): Promise<CaseworkEvent> {
  const ofEvent = and(eq(payloads.coordinationUnit, coordinationUnit), eq(payloads.number, number))
  const [newest] = await connection
    .select({ version: payloads.version })
    .from(payloads)
    .where(ofEvent)
    .orderBy(desc(payloads.version))
    .limit(1)
  if (newest === undefined) throw new Error(`there is no event ${number} to amend`)
  await connection
    .update(payloads)
    .set({ content: sql`null`, salt: null, erasedAt: recordedAt })
    .where(and(ofEvent, isNull(payloads.erasedAt)))
  await connection
    .update(requests)
    .set({ digest: noDigest })
    .where(and(eq(requests.coordinationUnit, coordinationUnit), sql`${number} = any(${requests.eventNumbers})`))
  const payload = content === undefined ? undefined : { format: currentFormat, salt: randomUUID(), content }
  if (payload !== undefined) await connection.insert(payloads).values({ coordinationUnit, number, version: newest.version + 1, ...payload })
  return amending(number, {
    ...(by === undefined ? {} : { by }),
    ...(erasure === undefined ? {} : { erasure }),
    ...(payload === undefined ? {} : { payload })
  })
}
