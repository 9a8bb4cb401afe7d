import { proposalShownDays, ProposalsShown } from "@samsyn/application"
import { ProposalShown } from "@samsyn/casework"
import { and, eq, lt, sql } from "drizzle-orm"
import { Effect, Layer, Schema } from "effect"
import { Database } from "../database/Database.ts"
import { proposalsShown } from "../tables/places.ts"

/** The proposals that were shown to one unit of coordination. Those that are too old are forgotten whenever another is kept. */
export const layerProposalsShown = (coordinationUnit: string) =>
  Layer.effect(
    ProposalsShown,
    Effect.gen(function* () {
      const database = yield* Database

      const keep = Effect.fn("ProposalsShown.keep")(function* ({ digest, ...proposal }: ProposalShown, shownAt: string) {
        yield* database.run("keep-proposal", (connection) =>
          connection
            .insert(proposalsShown)
            .values({ coordinationUnit, digest, shownAt, proposal })
            .onConflictDoUpdate({ target: [proposalsShown.coordinationUnit, proposalsShown.digest], set: { shownAt } })
        )
        yield* database.run("forget-proposals", (connection) =>
          connection
            .delete(proposalsShown)
            .where(
              and(
                eq(proposalsShown.coordinationUnit, coordinationUnit),
                lt(proposalsShown.shownAt, sql`${shownAt}::timestamptz - make_interval(days => ${proposalShownDays}::int)`)
              )
            )
        )
      })

      const find = Effect.fn("ProposalsShown.find")(function* (digest: string) {
        const rows = yield* database.run("find-proposal", (connection) =>
          connection
            .select({ proposal: proposalsShown.proposal })
            .from(proposalsShown)
            .where(and(eq(proposalsShown.coordinationUnit, coordinationUnit), eq(proposalsShown.digest, digest)))
        )
        const [row] = rows
        return row === undefined ? undefined : yield* decodeShown({ ...(row.proposal as object), digest })
      })

      return ProposalsShown.of({ keep: (shown, at) => database.withTransaction("keep-proposal", keep(shown, at)), find })
    })
  )

/** A row that the schema refuses was not written by this program: a defect. */
const decodeShown = (row: unknown) => Schema.decodeUnknownEffect(ProposalShown)(row).pipe(Effect.orDie)
