import { Id, Line } from "@samsyn/core"
import { Context, Effect, Layer, Ref, Schema, Semaphore } from "effect"
import type { StoreUnavailable } from "./StoreUnavailable.ts"

/** How someone can be reached, in what words they gave. */
export const ContactDetails = Schema.Struct({
  phone: Schema.optionalKey(Line),
  email: Schema.optionalKey(Line),
  address: Schema.optionalKey(Line)
}).annotate({ identifier: "ContactDetails", description: "How someone can be reached" })
export type ContactDetails = typeof ContactDetails.Type

/** Who a pseudonym is, kept apart from the pile: nothing that ranks or gives places reads it. A national number is never required. */
export class Identity extends Schema.Opaque<Identity>()(
  Schema.Struct({
    personKey: Id,
    displayName: Schema.optionalKey(Line),
    /** Eleven digits with valid check digits: fødselsnummer, D-number, help number or test number. */
    nationalNumber: Schema.optionalKey(Schema.String.check(Schema.isPattern(/^\d{11}$/))),
    contact: Schema.optionalKey(ContactDetails)
  }).annotate({ identifier: "Identity", description: "Who a pseudonym is; kept apart from the pile" })
) {}

/** Another pseudonym has the national number already. Names neither. */
export class NumberTaken extends Schema.TaggedError<NumberTaken>()("NumberTaken", {}) {
  override get message(): string {
    return "another pseudonym has this national number"
  }
}

/** How many a search by name answers at most. */
export const foundMax = 20

/** What a change makes of an identity, or why it does not. `before` is none where none is registered. */
export type IdentityChange<E> = (before: Identity | undefined) => Effect.Effect<Identity, E>

/**
 * Identities by pseudonym.
 *
 * Laws: two pseudonyms never have one national number · `change` sees what is there and nobody writes in between · what a change refuses leaves no trace ·
 * `receive` a second time with the same request or the same number answers the first pseudonym and changes nothing.
 */
export class Identities extends Context.Service<
  Identities,
  {
    readonly find: (personKey: string) => Effect.Effect<Identity | undefined, StoreUnavailable>
    readonly findByNumber: (nationalNumber: string) => Effect.Effect<Identity | undefined, StoreUnavailable>
    /** Those whose name holds every word of the text, without regard to case, by pseudonym; `foundMax` at most. */
    readonly findByName: (text: string) => Effect.Effect<ReadonlyArray<Identity>, StoreUnavailable>
    /** Replaces those of the same `personKey`. */
    readonly register: (identities: ReadonlyArray<Identity>) => Effect.Effect<void, StoreUnavailable>
    /** The pseudonym of someone: theirs where the number or the request is known, else that of `identity`, which is then registered. */
    readonly receive: (identity: Identity, request?: string) => Effect.Effect<string, StoreUnavailable>
    readonly change: <E>(personKey: string, change: IdentityChange<E>) => Effect.Effect<Identity, E | NumberTaken | StoreUnavailable>
    readonly erase: (personKey: string) => Effect.Effect<void, StoreUnavailable>
  }
>()("@samsyn/application/Identities") {
  /** Identities that live as long as the process. */
  static readonly layerMemory = Layer.effect(
    Identities,
    Effect.gen(function* () {
      const byKey = yield* Ref.make<ReadonlyMap<string, Identity>>(new Map())
      const byRequest = yield* Ref.make<ReadonlyMap<string, string>>(new Map())
      const oneAtATime = yield* Semaphore.make(1)
      const all = Effect.map(Ref.get(byKey), (known) => [...known.values()])
      const put = (identity: Identity) => Ref.update(byKey, (known) => new Map(known).set(identity.personKey, identity))
      const find = (personKey: string) => Effect.map(Ref.get(byKey), (known) => known.get(personKey))
      const findByNumber = (nationalNumber: string) =>
        Effect.map(all, (identities) => identities.find((identity) => identity.nationalNumber === nationalNumber))
      const receive = Effect.fn("Identities.receive")(function* (identity: Identity, request?: string) {
        const { nationalNumber } = identity
        const known = nationalNumber === undefined ? undefined : (yield* findByNumber(nationalNumber))?.personKey
        const earlier = request === undefined ? undefined : (yield* Ref.get(byRequest)).get(request)
        const personKey = earlier ?? known ?? identity.personKey
        if (request !== undefined) yield* Ref.update(byRequest, (requests) => new Map(requests).set(request, personKey))
        if (personKey === identity.personKey) yield* put(identity)
        return personKey
      })
      const change = Effect.fn("Identities.change")(function* <E>(personKey: string, changed: IdentityChange<E>) {
        const after = yield* changed(yield* find(personKey))
        const holder = after.nationalNumber === undefined ? undefined : yield* findByNumber(after.nationalNumber)
        if (holder !== undefined && holder.personKey !== personKey) return yield* new NumberTaken()
        yield* put(after)
        return after
      })
      return Identities.of({
        find,
        findByNumber,
        findByName: (text) => {
          const inOrder = (a: Identity, b: Identity) => (a.personKey < b.personKey ? -1 : 1)
          return Effect.map(all, (identities) =>
            identities
              .filter((identity) => isNamed(identity, text))
              .sort(inOrder)
              .slice(0, foundMax)
          )
        },
        register: (identities) => Effect.forEach(identities, put, { discard: true }),
        receive: (identity, request) => oneAtATime.withPermits(1)(receive(identity, request)),
        change: (personKey, changed) => oneAtATime.withPermits(1)(change(personKey, changed)),
        erase: (personKey) =>
          Ref.update(byKey, (known) => {
            const left = new Map(known)
            left.delete(personKey)
            return left
          })
      })
    })
  )
}

/** Whether a name holds every word of a text, without regard to case. */
export function isNamed({ displayName }: Identity, text: string): boolean {
  const name = (displayName ?? "").toLowerCase()
  return wordsOf(text).every((word) => name.includes(word))
}

/** The words of a text, in lower case. */
export function wordsOf(text: string): ReadonlyArray<string> {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "")
}
