import { idnr } from "@navikt/fnrvalidator"
import { type CommandRefusal, isWrittenAsNationalNumber } from "@samsyn/casework"
import { Context, Effect, Layer } from "effect"
import { type ContactDetails, Identities, type Identity, isNamed } from "../ports/Identities.ts"
import { Draws } from "../ports/Draws.ts"
import { RequestTerms } from "../ports/RequestTerms.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { versionOf } from "../versionOf.ts"
import { AccessControl } from "./AccessControl.ts"
import { Casework, isMet } from "./Casework.ts"
import { CommandRefused } from "./CommandRefused.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import type { Seen } from "./Seen.ts"
import { VersionStale } from "./VersionStale.ts"

/** What is told of who someone is: null where it is not known, which is nobody's fault. */
export interface PersonRead {
  readonly personKey: string
  readonly displayName: string | null
  readonly nationalNumber: string | null
  readonly contact: ContactDetails | null
}

/** Who someone is, as it is sent. */
export type PersonWritten = Omit<Identity, "personKey">

/** By what someone is looked for: the number, words of the name, or both. */
export interface PersonSought {
  readonly nationalNumber?: string
  readonly name?: string
}

/** Who pseudonyms are. Nothing of it is in the pile, in the events or in the log of events. */
export class People extends Context.Service<
  People,
  {
    readonly byKey: (personKey: string) => Effect.Effect<Seen<PersonRead>, StoreUnavailable>
    /**
     * The pseudonym of someone to refer. Where the national number is known it is the one that they have, and nothing is changed: the answer does not tell
     * whether they are known here.
     */
    readonly receive: (written: PersonWritten) => Effect.Effect<{ readonly personKey: string }, NotRecorded>
    /** Puts what is written in the place of what was known of them. */
    readonly change: (personKey: string, written: PersonWritten) => Effect.Effect<Seen<PersonRead>, NotRecorded>
    /** Those who are found are in the access log, each of them: a search reads who they are. */
    readonly search: (sought: PersonSought) => Effect.Effect<ReadonlyArray<PersonRead>, StoreUnavailable>
  }
>()("@samsyn/application/People") {
  static readonly layer = Layer.effect(
    People,
    Effect.gen(function* () {
      const identities = yield* Identities
      const casework = yield* Casework
      const draws = yield* Draws
      const control = yield* AccessControl

      const change = Effect.fn("People.change")(function* (personKey: string, written: PersonWritten) {
        yield* checked(written)
        if (isWrittenAsNationalNumber(personKey)) return yield* new CommandRefused(calledByNumber)
        const { ifMatch } = yield* RequestTerms
        const changed = (before: Identity | undefined) =>
          isMet(ifMatch, readOf(personKey, before).version) ? Effect.succeed({ personKey, ...written }) : Effect.fail(new VersionStale())
        return readOf(personKey, yield* identities.change(personKey, changed))
      })

      const byName = (name: string | undefined) => (name === undefined ? Effect.succeed([]) : identities.findByName(name))
      const byNumber = (nationalNumber: string) =>
        Effect.map(identities.findByNumber(nationalNumber), (found) => (found === undefined ? [] : [found]))

      return People.of({
        byKey: Effect.fn("People.byKey")(function* (personKey) {
          return readOf(personKey, yield* identities.find(personKey))
        }),
        receive: Effect.fn("People.receive")(function* (written) {
          yield* checked(written)
          const { idempotency } = yield* RequestTerms
          const identity = { personKey: yield* draws.id, ...written }
          const personKey = yield* casework.once(identities.receive(identity, idempotency?.key))
          return { personKey }
        }),
        change: (personKey, written) =>
          casework
            .once(change(personKey, written))
            .pipe(
              Effect.catchTag(
                "NumberTaken",
                () => new CommandRefused(refusedNumber("not-allowed-now", "taken", "Another person has this number"))
              )
            ),
        search: Effect.fn("People.search")(function* ({ name, nationalNumber }) {
          const found = yield* nationalNumber === undefined ? byName(name) : byNumber(nationalNumber)
          const named = found.filter((identity) => isNamed(identity, name ?? ""))
          const told = yield* control.among(
            "find-person",
            named.map(({ personKey }) => personKey)
          )
          return named.filter(({ personKey }) => told.has(personKey)).map((identity) => readOf(identity.personKey, identity).seen)
        })
      })
    })
  )
}

function readOf(personKey: string, identity: Identity | undefined): Seen<PersonRead> {
  const seen = {
    personKey,
    displayName: identity?.displayName ?? null,
    nationalNumber: identity?.nationalNumber ?? null,
    contact: identity?.contact ?? null
  }
  return { seen, version: versionOf({ id: personKey, ...seen }) }
}

/** Refuses a national number whose check digits or date cannot be; says nothing of the number itself. */
function checked({ nationalNumber }: PersonWritten): Effect.Effect<void, CommandRefused> {
  return nationalNumber === undefined || idnr(nationalNumber).status === "valid"
    ? Effect.void
    : Effect.fail(
        new CommandRefused(refusedNumber("invalid", "not-a-national-number", "Expected a national number with valid check digits"))
      )
}

const calledByNumber: CommandRefusal = {
  reason: "invalid",
  faults: [{ path: "/personKey", code: "national-number", message: "Nobody and nothing is called by a national number" }]
}

function refusedNumber(reason: CommandRefusal["reason"], code: string, message: string): CommandRefusal {
  return { reason, faults: [{ path: "/nationalNumber", code, message }] }
}
