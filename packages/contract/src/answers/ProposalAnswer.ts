import { Schema } from "effect"

const Texts = Schema.Array(Schema.String)

/** Why someone could not be placed, or not sooner; it can be checked by hand. */
const CertificateAnswer = Schema.Union([
  Schema.Struct({ tag: Schema.Literal("full"), through: Schema.Natural }),
  Schema.Struct({ tag: Schema.Literal("noneSooner") }),
  Schema.Struct({
    tag: Schema.Literal("noneEligible"),
    careLevels: Schema.Array(
      Schema.Struct({
        careLevel: Schema.String,
        vacancies: Schema.Natural,
        failed: Schema.Array(Schema.Struct({ condition: Schema.String, detail: Schema.NullOr(Schema.String), vacancies: Schema.Natural }))
      })
    )
  })
]).annotate({ identifier: "CertificateAnswer", description: "Why someone could not be placed, or not sooner" })

/** Who could get which place, and what an independent checker finds wrong with it: nothing, or there is a fault in the program. */
export class ProposalAnswer extends Schema.Opaque<ProposalAnswer>()(
  Schema.Struct({
    digest: Schema.String.annotate({ description: "What an offer made on this proposal names" }),
    matching: Schema.Struct({
      assignments: Schema.Array(
        Schema.Struct({
          referralId: Schema.String,
          vacancyId: Schema.String,
          startsOn: Schema.String,
          daysLate: Schema.Natural,
          wishRank: Schema.Natural,
          inWindow: Schema.NullOr(Schema.Boolean),
          certificate: Schema.optionalKey(CertificateAnswer)
        })
      ),
      unplaced: Schema.Array(Schema.Struct({ referralId: Schema.String, certificate: CertificateAnswer })),
      closures: Schema.Array(Schema.Struct({ vacancies: Texts, holders: Texts })),
      vacancies: Schema.Array(
        Schema.Struct({
          vacancyId: Schema.String,
          placesLeft: Schema.Natural,
          gainedByOneMore: Schema.NullOr(Schema.String).annotate({
            description: "The referral that would be placed with one more place here; at most one is"
          }),
          ringFirst: Schema.Boolean
        })
      )
    }),
    violations: Schema.Array(
      Schema.Struct({ code: Schema.String, referralId: Schema.NullOr(Schema.String), vacancyId: Schema.NullOr(Schema.String) })
    )
  }).annotate({
    identifier: "ProposalAnswer",
    description: "Who could get which place, with certificates, and what a separate checker finds"
  })
) {}
