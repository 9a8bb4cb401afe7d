import { Id, Text } from "@samsyn/core"
import { Schema } from "effect"
import { Doer } from "./Doer.ts"

/** The parts of the shared form, as casework keeps them. */
export const formParts = [
  "help-wanted",
  "resources-and-goal",
  "substance-use",
  "plan-and-coordinator",
  "earlier-treatment",
  "somatic-health",
  "mental-health",
  "overdose-and-suicide-risk",
  "detox-need",
  "family-and-children",
  "housing",
  "work-and-economy",
  "driving-licence",
  "medicines-and-allergies",
  "violence-history",
  "special-needs",
  "municipal-contact"
] as const

export const WrittenWords = Text.check(
  Schema.isMaxLength(4000),
  Schema.isPattern(/\S/, { message: "Expected words, not only spaces" })
).annotate({ description: "In own words" })

export const PartWritten = Schema.Struct({ part: Schema.Literals(formParts), text: WrittenWords }).annotate({
  identifier: "PartWritten",
  description: "One part of the shared form, in own words. No part asks for motivation"
})

export const Consent = Schema.Literals(["yes", "no", "not-asked"]).annotate({
  description: "Whether the person has agreed that this is shared with those who help them"
})

/** A line that must say something: the name of a service, how to reach someone. */
export const FilledLine = Text.check(Schema.isMaxLength(2000), Schema.isPattern(/\S/, { message: "Expected more than spaces" }))

/** The fields of the shared form beside the coded fields of the referral. */
export const formFields = {
  from: Doer,
  parts: Schema.Array(PartWritten),
  consent: Consent,
  onwardFrom: Schema.optionalKey(FilledLine).annotate({
    description: "The service that sent the referral on, whose seniority date it keeps"
  }),
  approachId: Schema.optionalKey(Id).annotate({ description: "The approach that it answers" })
} as const
