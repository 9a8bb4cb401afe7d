import type { Records, RecordList } from "../records/Records.ts"
import type { ErasureGround } from "./Erasure.ts"

/** Why something about a person is not erased. */
export const erasureBars = ["duty-to-keep", "health-record", "decision-rests-on-it", "others-hang-on-it"] as const
export type ErasureBar = (typeof erasureBars)[number]

/** What a record of a list can be erased on, and what bars it. */
export interface ErasureRule<List extends RecordList> {
  /** What bars that this record is erased on this ground, where anything does. */
  readonly bar: (row: Records[List][number], records: Records, ground: ErasureGround) => ErasureBar | undefined
  /** Why the rule is as it is. All of it is assumed: a lawyer is to confirm it. */
  readonly assumption: string
}

const kept = (assumption: string) => ({ bar: () => "duty-to-keep" as const, assumption })

/** A health record is put right or given up where it is wrong or of someone else, and is kept otherwise. */
const isKeptAsHealth = (domain: string, ground: ErasureGround) =>
  domain === "health" && ground !== "wrong" && ground !== "about-someone-else"

/**
 * What the duty to keep records bars, list by list. A list that is not here does not compile.
 *
 * Source: domain.md 7.1 [96]: what services write that give no health care is no health record. All else is assumed.
 */
export const erasureRules: { readonly [List in RecordList]: ErasureRule<List> } = {
  referrals: kept("A referral is the ground of a decision on a right, and belongs to the health record"),
  intakes: kept("How a referral came, and when it was answered, shows whether the law's days were kept"),
  drafts: {
    bar: ({ sentAs }) => (sentAs === undefined ? undefined : "duty-to-keep"),
    assumption: "What was never sent has no effect; what was sent is the referral"
  },
  approaches: {
    bar: ({ answered, id }, { windows }) => {
      if (answered?.referralId !== undefined) return "duty-to-keep"
      return windows.some(({ about }) => about === id) ? "others-hang-on-it" : undefined
    },
    assumption: "That someone asked for help is kept once a referral came of it, or a window shows whether they were answered in time"
  },
  decisions: kept("Decisions on rights and their reasons are kept, also those that were replaced"),
  reassessments: kept("That a decision was asked to be looked at, and what was answered, belongs to the decision"),
  disagreements: kept("What was not settled, and by whom it was, belongs to the decision"),
  facts: {
    bar: ({ domain, id, source }, { reassessments }, ground) => {
      if (source === "referral" || source === "assessment") return "duty-to-keep"
      if (reassessments.some(({ factIds }) => factIds.includes(id))) return "decision-rests-on-it"
      return isKeptAsHealth(domain, ground) ? "health-record" : undefined
    },
    assumption:
      "A fact that a decision was looked at again for is kept with it; what a service or the person said of home or own life is theirs"
  },
  notes: {
    bar: ({ domain }, _, ground) => (isKeptAsHealth(domain, ground) ? "health-record" : undefined),
    assumption: "Words of a social service, or the person's own, are no health record; words of health are, unless wrong or of someone else"
  },
  moments: { bar: () => undefined, assumption: "Moments belong to the person and those near them" },
  plans: { bar: () => undefined, assumption: "The plan is the person's own, kept near them" },
  interimHelp: kept("What help was offered to someone who waited shows what was done for them"),
  windows: kept("Whether someone talked with the person in time counts against the system; a window holds no words"),
  units: kept("It is about nobody"),
  vacancies: kept("It is about nobody"),
  offers: kept("Who was offered a place, and what they answered, shows that the order was followed"),
  refusals: kept("A no binds what is offered next"),
  doors: kept("It is about nobody"),
  duty: kept("It is about nobody"),
  assignments: kept("Who could read is answered for by what is on record of it"),
  consents: kept("Who could read is answered for by what is on record of it"),
  blocks: kept("Who could not read is answered for by what is on record of it"),
  emergencies: kept("What was opened in an emergency is answered for by its reason")
}
