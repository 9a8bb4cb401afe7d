import { fileAfter, type FileBegun, fileBegun, fileDone, type FileReader } from "@samsyn/casework"
import { formatInstant } from "@samsyn/core"
import { Clock, Context, Effect, Layer } from "effect"
import { type AccessTold, accessTold } from "../access/accessTold.ts"
import { CurrentAccess } from "../access/Actor.ts"
import { AccessLog, type NumberedAccess } from "../ports/AccessLog.ts"
import { rowsPerRead } from "../ports/RecordsPort.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { UnitRecords } from "../ports/UnitRecords.ts"
import { DerivedPile } from "./DerivedPile.ts"
import { People, type PersonRead } from "./People.ts"

/** The format of a person's file. */
export const personFileFormat = "samsyn.person/1"

/** Everything that is kept about one person, at one moment. What is held back is named: never silently. */
export interface PersonFile extends ReturnType<typeof fileDone> {
  readonly format: typeof personFileFormat
  readonly personKey: string
  readonly madeAt: string
  /** It holds what was recorded up to this event. */
  readonly eventNumber: number
  readonly madeFor: FileReader
  readonly identity: Omit<PersonRead, "personKey">
  readonly accessLog: ReadonlyArray<AccessTold>
}

/** The file that a person gets when they ask for everything about them. */
export class PersonFiles extends Context.Service<
  PersonFiles,
  {
    /**
     * Made for the person, unless a coordinator makes it to hand it over. Cost: one pass over all events of the unit, a page of them in memory at a time.
     */
    readonly of: (personKey: string) => Effect.Effect<PersonFile, StoreUnavailable>
  }
>()("@samsyn/application/PersonFiles") {
  static readonly layer = Layer.effect(
    PersonFiles,
    Effect.gen(function* () {
      const pile = yield* DerivedPile
      const unitRecords = yield* UnitRecords
      const people = yield* People
      const log = yield* AccessLog

      const goneThrough = Effect.fn("PersonFiles.goneThrough")(function* (begun: FileBegun, until: number) {
        let file = begun
        let last = 0
        while (last < until) {
          const events = yield* unitRecords.eventsAfter(last)
          const links = yield* unitRecords.logAfter(last)
          const at = new Map(links.map(({ number, recordedAt }) => [number, recordedAt]))
          const recorded = events.flatMap(({ event, number }) => {
            const recordedAt = at.get(number)
            return recordedAt === undefined || number > until ? [] : [{ number, at: recordedAt, event }]
          })
          if (recorded.length === 0) break
          file = fileAfter(file, recorded)
          last = recorded.at(-1)?.number ?? until
        }
        return file
      })

      const readings = Effect.fn("PersonFiles.readings")(function* (personKey: string) {
        const all: Array<NumberedAccess> = []
        while (true) {
          const entries = yield* log.ofPerson(personKey, all.at(-1)?.number ?? 0)
          all.push(...entries)
          if (entries.length < rowsPerRead) return all.map(accessTold)
        }
      })

      return PersonFiles.of({
        of: Effect.fn("PersonFiles.of")(function* (personKey) {
          const access = yield* CurrentAccess
          const madeFor = access?.actor.role === "coordinator" ? "handed-over" : "person"
          const { eventNumber, records } = yield* pile.caughtUp
          const file = yield* goneThrough(fileBegun(personKey, madeFor, records), eventNumber)
          const { personKey: _, ...identity } = (yield* people.byKey(personKey)).seen
          const accessLog = yield* readings(personKey)
          const done = fileDone(file, records)
          const unnamed = { what: "accessLog", count: accessLog.length, code: "NORN_ANG", because: "pseudonym-of-staff" } as const
          return {
            format: personFileFormat,
            personKey,
            madeAt: formatInstant(yield* Clock.currentTimeMillis),
            eventNumber,
            madeFor,
            identity,
            ...done,
            accessLog,
            withheld: [...done.withheld, ...(accessLog.length === 0 ? [] : [unnamed])]
          }
        })
      })
    })
  )
}
