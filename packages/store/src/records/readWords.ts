import type { Words } from "@samsyn/application"
import { and, eq, sql } from "drizzle-orm"
import { unionAll } from "drizzle-orm/pg-core"
import type { Connection } from "../database/Database.ts"
import { moments, notes, plans } from "../tables/referrals.ts"

/** The ids of a referral's notes and moments, and of its plan, that are there for whoever reads: one statement. */
export async function readWords(connection: Connection, coordinationUnit: string, referralId: string): Promise<Words> {
  const noted = connection
    .select({ list: sql<keyof Words>`'notes'`, id: notes.id })
    .from(notes)
    .where(and(eq(notes.coordinationUnit, coordinationUnit), eq(notes.referralId, referralId)))
  const happened = connection
    .select({ list: sql<keyof Words>`'moments'`, id: moments.id })
    .from(moments)
    .where(and(eq(moments.coordinationUnit, coordinationUnit), eq(moments.referralId, referralId)))
  const planned = connection
    .select({ list: sql<keyof Words>`'plans'`, id: plans.id })
    .from(plans)
    .where(and(eq(plans.coordinationUnit, coordinationUnit), eq(plans.id, referralId)))
  const rows = await unionAll(noted, happened, planned)
  const ids = (wanted: keyof Words) => new Set(rows.filter(({ list }) => list === wanted).map(({ id }) => id))
  return { notes: ids("notes"), moments: ids("moments"), plans: ids("plans") }
}
