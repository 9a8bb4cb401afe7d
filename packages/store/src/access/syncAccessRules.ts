import { accessRules } from "@samsyn/application"
import { sql } from "drizzle-orm"
import type { Connection } from "../database/Database.ts"

/** Puts the application's rules in the place of those that the policies of the database ask: there is one table of rules, and this is its copy. */
export async function syncAccessRules(connection: Connection): Promise<void> {
  await connection.transaction(async (transaction) => {
    await transaction.execute(sql`delete from samsyn.access_rules`)
    await transaction.execute(sql`
      insert into samsyn.access_rules (code, roles, relation, permissions, consent, closed_by, purposes)
      select code, roles, relation, permissions, consent, "closedBy", purposes
      from jsonb_to_recordset(${JSON.stringify(accessRules)}::text::jsonb)
        as rule(code text, roles text[], relation text, permissions text[], consent text, "closedBy" text, purposes text[])`)
  })
}
