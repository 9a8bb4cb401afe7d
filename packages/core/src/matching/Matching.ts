import { Schema } from "effect"
import { decode } from "../snapshot/decode.ts"
import type { Reading } from "../snapshot/Fault.ts"
import { CivilDate, Code, Id } from "../snapshot/primitives.ts"

/** How many vacancies of a wanted care level fail a condition. */
const FailedCount = Schema.Struct({ condition: Code, detail: Schema.NullOr(Code), vacancies: Schema.Natural })

/** Why someone could not be placed, or not sooner; it can be checked by hand. */
export const Certificate = Schema.Union([
  /** Closures 0 … through together are full, every holder is earlier in the order and could not leave them without being later, and they hold every better edge. */
  Schema.Struct({ tag: Schema.Literal("full"), through: Schema.Natural }),
  /** Nothing that is free would let them start sooner. */
  Schema.Struct({ tag: Schema.Literal("noneSooner") }),
  /** No vacancy is eligible at all: for each wanted care level how many there are, and what they fail. */
  Schema.Struct({
    tag: Schema.Literal("noneEligible"),
    careLevels: Schema.Array(Schema.Struct({ careLevel: Code, vacancies: Schema.Natural, failed: Schema.Array(FailedCount) }))
  })
]).annotate({ identifier: "Certificate", description: "Why someone could not be placed, or not sooner" })
export type Certificate = typeof Certificate.Type

/** One person's place. */
export class Assignment extends Schema.Opaque<Assignment>()(
  Schema.Struct({
    referralId: Id,
    vacancyId: Id,
    startsOn: CivilDate,
    daysLate: Schema.Natural,
    /** Index of the unit among the person's wishes; the number of wishes when it is none of them. */
    wishRank: Schema.Natural,
    /** Whether the start is within the person's open window; null when none is open. */
    inWindow: Schema.NullOr(Schema.Boolean),
    certificate: Schema.optionalKey(Certificate)
  }).annotate({ identifier: "Assignment", description: "One person's place; a certificate where the start is late" })
) {}

/** A set of vacancies that is full, with holders who cannot leave it without being later. */
export class FullSet extends Schema.Opaque<FullSet>()(
  Schema.Struct({ vacancies: Schema.Array(Id), holders: Schema.Array(Id) }).annotate({
    identifier: "FullSet",
    description: "Vacancies that are full, and the referrals that hold them and cannot leave without being later"
  })
) {}

/** The answer of a matching: who gets what, who gets nothing, and why. */
export class Matching extends Schema.Opaque<Matching>()(
  Schema.Struct({
    /** In the order of the pool. */
    assignments: Schema.Array(Assignment),
    /** In the order of the pool. */
    unplaced: Schema.Array(Schema.Struct({ referralId: Id, certificate: Certificate })),
    /** In the order in which they closed. */
    closures: Schema.Array(FullSet),
    vacancies: Schema.Array(
      Schema.Struct({
        vacancyId: Id,
        placesLeft: Schema.Natural,
        /** Places taken by commitments, which no matching moves. */
        committed: Schema.Natural,
        /** Who would be placed with one more place here; at most one person. */
        gainedByOneMore: Schema.NullOr(Id),
        /** The information is older than the pack allows: ring before offering. */
        ringFirst: Schema.Boolean
      })
    )
  }).annotate({ identifier: "Matching", description: "Who gets what, who gets nothing, and why" })
) {}

/** A matching that someone hands in to be judged: what verify can do without may be left out. */
export class GivenMatching extends Schema.Opaque<GivenMatching>()(
  Schema.Struct({
    assignments: Schema.Array(
      Schema.Struct({
        referralId: Id,
        vacancyId: Id,
        startsOn: CivilDate,
        daysLate: Schema.Natural,
        wishRank: Schema.optionalKey(Schema.Natural),
        inWindow: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
        certificate: Schema.optionalKey(Certificate)
      })
    ),
    unplaced: Schema.Array(Schema.Struct({ referralId: Id, certificate: Certificate })),
    closures: Schema.Array(FullSet),
    vacancies: Schema.optionalKey(
      Schema.Array(
        Schema.Struct({
          vacancyId: Id,
          placesLeft: Schema.Natural,
          committed: Schema.optionalKey(Schema.Natural),
          gainedByOneMore: Schema.optionalKey(Schema.NullOr(Id)),
          ringFirst: Schema.optionalKey(Schema.Boolean)
        })
      )
    )
  }).annotate({ identifier: "GivenMatching", description: "A matching handed in to be judged" })
) {}

const decodeMatching = decode(GivenMatching, { unknownFields: "dropped" })

/** Reads a matching from untrusted data; fields beside those of a matching (as `actNow` in the command line's answer) are dropped. */
export function readMatching(input: unknown): Reading<GivenMatching> {
  return decodeMatching(input)
}
