import { Context, Effect, Layer, Ref } from "effect"
import type { AccessRole, Purpose } from "../access/Actor.ts"
import type { Permission } from "../access/permissions.ts"
import { rowsPerRead } from "./RecordsPort.ts"
import type { StoreUnavailable } from "./StoreUnavailable.ts"

/** That someone read a person, or tried to: who, for which service, what for, when. Never what they read. */
export interface AccessEntry {
  readonly at: string
  readonly subject: string
  readonly role: AccessRole
  readonly profession: string
  readonly service: string
  readonly purpose: Purpose | null
  readonly permission: Permission
  /** Left out where the attempt was about nobody who is known here. */
  readonly personKey?: string
  readonly outcome: "read" | "refused"
  /** Why it was allowed or refused: the code of the rule. */
  readonly because: string
}

export interface NumberedAccess extends AccessEntry {
  readonly number: number
}

/**
 * The log of readings. Laws: what was recorded is found by the person's key, in the order of recording · nothing recorded is ever changed or taken out.
 */
export class AccessLog extends Context.Service<
  AccessLog,
  {
    readonly record: (entry: AccessEntry) => Effect.Effect<void, StoreUnavailable>
    /** Entries about a person that follow a number, `rowsPerRead` at most. */
    readonly ofPerson: (personKey: string, after: number) => Effect.Effect<ReadonlyArray<NumberedAccess>, StoreUnavailable>
    /** All entries that follow a number, `rowsPerRead` at most. */
    readonly entriesAfter: (number: number) => Effect.Effect<ReadonlyArray<NumberedAccess>, StoreUnavailable>
  }
>()("@samsyn/application/AccessLog") {
  /** A log that lives as long as the process. */
  static readonly layerMemory = Layer.effect(
    AccessLog,
    Effect.gen(function* () {
      const entries = yield* Ref.make<ReadonlyArray<NumberedAccess>>([])
      const found = (isWanted: (entry: NumberedAccess) => boolean) =>
        Effect.map(Ref.get(entries), (all) => all.filter(isWanted).slice(0, rowsPerRead))
      return AccessLog.of({
        record: (entry) => Ref.update(entries, (all) => [...all, { ...entry, number: all.length + 1 }]),
        ofPerson: (personKey, after) => found((entry) => entry.personKey === personKey && entry.number > after),
        entriesAfter: (number) => found((entry) => entry.number > number)
      })
    })
  )
}
