import type {
  Affected,
  Apart,
  Audience,
  Band,
  Because,
  Certificate,
  Circumstance,
  Commitment,
  Displacement,
  Door,
  Fact,
  FailedCondition,
  Finding,
  GroupEffect,
  Key,
  Person,
  PlaceInTime,
  Question,
  Rights,
  RulePack,
  Trigger,
  Vantage,
  Violation,
  Weekday,
  WhatWouldMove,
  WhyBefore,
  Window,
  WindowState
} from "@samsyn/core"

/** Words for every code of a list that the core closes: a code without a word, or a word without a code, is a type error. */
type For<Code extends string> = { readonly [K in Code]: string }

/** Words for codes that packs and services choose: those in use. */
type Open = Readonly<Record<string, string>>

type Admission = Extract<FailedCondition, { readonly condition: "admits" }>
type Consequence = RulePack["declineReasons"][number]["consequence"]

/**
 * Words for the codes of answers that no rule pack names, each list flat so that a code is looked up by list and code.
 * Bokmål says which codes the open lists have; every other language has the same (`satisfies Words`).
 */
export interface CodeWords {
  // Who, and what is said
  readonly roles: Open
  readonly sexes: For<NonNullable<Person["sex"]>>
  /** Languages that some browsers have no word for, by the subtag of the language alone. */
  readonly languages: Open
  readonly audiences: For<Audience>
  readonly vantages: For<Vantage>
  readonly sources: For<Fact["source"]>
  readonly bases: For<Fact["basis"]>
  readonly domains: For<Fact["domain"]>
  readonly agreed: For<Window["agreed"]>
  readonly hows: Open
  // Rights, order and why
  readonly outcomes: For<Rights["outcome"]>
  readonly queues: For<Extract<WhyBefore, { readonly tag: "ordered" }>["queue"]>
  readonly keys: For<Key>
  readonly reasons: For<Because["tag"]>
  readonly comparisons: For<WhyBefore["tag"]>
  readonly standings: For<Extract<WhyBefore, { readonly tag: "notComparable" }>["standings"][number]["in"]>
  readonly apart: For<Apart["why"]>
  readonly unknownToPack: For<Extract<Apart, { readonly why: "setAside" }>["unknown"][number]>
  readonly questions: For<Question["tag"]>
  readonly findings: For<Finding["tag"]>
  readonly moves: For<WhatWouldMove["tag"]>
  readonly bands: For<Band>
  readonly clocks: Open
  // Packs
  readonly lanes: Open
  readonly triggers: Open
  readonly triggerGrades: Open
  readonly phases: Open
  readonly features: Open
  readonly jurisdictions: Open
  readonly circumstanceUnits: Open
  readonly circumstanceKinds: For<Circumstance["value"]>
  readonly effects: For<Circumstance["effect"]>
  readonly decisions: For<RulePack["decisions"]>
  readonly consequences: For<Extract<Consequence, string> | keyof Exclude<Consequence, string>>
  readonly groupings: For<GroupEffect["by"]>
  readonly groupValues: Open
  // Windows
  readonly windowKinds: For<Trigger["kind"]>
  readonly windowStates: For<WindowState["tag"]>
  readonly closings: For<Extract<WindowState, { readonly tag: "closed" }>["reason"]>
  readonly doorNeeds: For<Door["needs"]>
  readonly placesInTime: For<PlaceInTime["tag"]>
  readonly notInPool: For<Extract<PlaceInTime, { readonly tag: "notInPool" }>["why"]>
  // Places and the proposal
  readonly careLevels: Open
  readonly weekdays: For<Weekday>
  readonly commitments: For<Commitment["state"]>
  readonly certificates: For<Certificate["tag"]>
  readonly failedConditions: For<FailedCondition["condition"]>
  readonly admissions: For<`${Admission["bound"]}:${Admission["verdict"]}`>
  readonly displacements: For<Displacement["tag"]>
  readonly changes: For<Affected["change"]>
  readonly violations: For<Violation["code"]>
  // Input
  readonly faults: Open
}
