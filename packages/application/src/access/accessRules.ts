import type { AccessRule } from "./AccessRule.ts"
import { purposes } from "./Actor.ts"
import type { Permission } from "./permissions.ts"

/** What whoever handles the referrals of the unit reads of a person whom the unit has before it. */
const readByUnit = [
  "read-intake",
  "read-referral",
  "read-decisions",
  "read-reassessments",
  "read-disagreements",
  "read-offers",
  "read-decision-record",
  "read-identity",
  "read-access"
] as const satisfies ReadonlyArray<Permission>

/** What an emergency access opens: reading, and nothing else. Nobody's disagreement is an emergency. */
const openedByEmergency = [
  "read-intake",
  "read-referral",
  "read-decisions",
  "read-near",
  "read-offers",
  "read-identity"
] as const satisfies ReadonlyArray<Permission>

const needToKnow = { cites: "domain.md 7.1 [91][92]" }
const closeToUser = { cites: "domain.md 6.3 [8][51][72]" }
const ownReading = { cites: "domain.md 7.1 [95][96]" }
const work = (assumption: string) => ({ assumption })

/**
 * Who may do what, and on what it rests: the only such table. What no row allows is not allowed.
 *
 * docs/method/access.md prints it; `mayRead` asks it; row-level security in the store is made of it.
 * Laws: see mayRead.laws.test.ts, where each row has one of its own.
 */
export const accessRules: ReadonlyArray<AccessRule> = [
  {
    code: "catalogue",
    roles: ["coordinator", "assessor", "nearby", "unit-staff", "person", "service", "auditor"],
    relation: "nobody",
    permissions: ["read-catalogue"],
    closedBy: "no-block",
    purposes,
    rests: work("The units, the doors, who is on duty and the rules in force are about nobody")
  },
  {
    code: "catalogue-kept",
    roles: ["coordinator"],
    relation: "nobody",
    permissions: ["write-catalogue"],
    closedBy: "no-block",
    purposes: ["allocation"],
    rests: work("Who gives the places keeps the lists they are given from")
  },
  {
    code: "capacity",
    roles: ["coordinator", "assessor", "unit-staff", "auditor"],
    relation: "any",
    permissions: ["read-capacity"],
    closedBy: "no-block",
    purposes: ["allocation", "care", "audit"],
    rests: work("Vacancies of all units are seen by those who give and keep them, because the choice of place covers them")
  },
  {
    code: "capacity-kept-by-unit",
    roles: ["unit-staff"],
    relation: "own-unit",
    permissions: ["write-capacity", "read-offers"],
    closedBy: "no-block",
    purposes: ["care", "allocation"],
    rests: work("A unit keeps its own places, and sees the offers of each of them by pseudonym")
  },
  {
    code: "capacity-kept-by-coordinator",
    roles: ["coordinator"],
    relation: "any",
    permissions: ["write-capacity"],
    closedBy: "no-block",
    purposes: ["allocation"],
    rests: work("The coordinator keeps places for units that do not, and asks about them")
  },
  {
    code: "pile",
    roles: ["coordinator", "assessor"],
    relation: "nobody",
    permissions: ["read-pile", "read-figures", "follow-changes", "read-offers"],
    closedBy: "no-block",
    purposes: ["allocation"],
    rests: work("Pages of the pile hold pseudonyms and no words; whoever gives places or decides rights must see it whole")
  },
  {
    code: "pile-audited",
    roles: ["auditor"],
    relation: "nobody",
    permissions: ["read-pile", "read-figures", "read-offers", "read-log", "read-whole", "follow-changes"],
    closedBy: "no-block",
    purposes: ["audit"],
    rests: work("That the order is followed can only be checked on the whole, by pseudonym")
  },
  {
    code: "log-and-files",
    roles: ["coordinator"],
    relation: "nobody",
    permissions: ["read-log", "read-whole", "import-whole"],
    closedBy: "no-block",
    purposes: ["allocation"],
    rests: work("The files of a unit are brought in and kept by its coordinator: pseudonyms, codes and no words")
  },
  {
    code: "changes",
    roles: ["nearby", "unit-staff", "person"],
    relation: "nobody",
    permissions: ["follow-changes"],
    closedBy: "no-block",
    purposes: ["care", "own"],
    rests: work("An open page hears that something changed; of what and whom it hears only where it may read it")
  },
  {
    code: "people-found",
    roles: ["coordinator"],
    relation: "any",
    permissions: ["find-person", "write-identity"],
    closedBy: "no-block",
    purposes: ["allocation"],
    rests: work("Someone must connect a letter with a pseudonym; searching is asked by POST and tells nothing but who is found")
  },
  {
    code: "referral-sent",
    roles: ["service", "nearby", "coordinator"],
    relation: "sender",
    permissions: ["refer"],
    closedBy: "no-block",
    purposes: ["care", "allocation"],
    rests: work("Whoever refers, or passes on that someone asks for help, needs no relation: they tell, and read nothing by it")
  },
  {
    code: "own-writing",
    roles: ["service", "nearby", "coordinator"],
    relation: "author",
    permissions: ["refer", "read-intake"],
    closedBy: "no-block",
    purposes: ["care", "allocation"],
    rests: work("A draft or an approach belongs to the service that wrote it, and is read by those who work there")
  },
  {
    code: "own-approach-window",
    roles: ["nearby"],
    relation: "author",
    permissions: ["open-window", "contest-window", "read-near"],
    closedBy: "any-block",
    purposes: ["care"],
    rests: work("A window about someone who has asked for help is opened by whoever they asked")
  },
  {
    code: "own-referral",
    roles: ["service", "nearby"],
    relation: "referrer",
    permissions: ["read-intake", "answer-intake"],
    closedBy: "any-block",
    purposes: ["care"],
    rests: work("Who referred sees what they sent, and answers what they are asked back")
  },
  {
    code: "answer-to-referrer",
    roles: ["service", "nearby"],
    relation: "referrer",
    permissions: ["read-decisions"],
    closedBy: "any-block",
    purposes: ["care"],
    rests: work("Who referred is told what was decided on that referral, unless the person opposes it")
  },
  {
    code: "near",
    roles: ["nearby"],
    relation: "near",
    permissions: [
      "read-near",
      "write-near",
      "share-near",
      "open-window",
      "contest-window",
      "read-reassessments",
      "open-reassessment",
      "reply-to-reassessment",
      "read-identity"
    ],
    closedBy: "any-block",
    purposes: ["care"],
    rests: closeToUser
  },
  {
    code: "near-by-consent",
    roles: ["nearby"],
    relation: "near",
    permissions: ["read-referral", "read-decisions", "read-intake", "read-offers", "answer-offer"],
    consent: "referral-to-near",
    closedBy: "any-block",
    purposes: ["care"],
    rests: needToKnow
  },
  {
    code: "place",
    roles: ["unit-staff"],
    relation: "place",
    permissions: ["read-referral", "read-decisions", "read-offers", "read-identity", "record-arrival"],
    closedBy: "any-block",
    purposes: ["care"],
    rests: needToKnow
  },
  {
    code: "place-by-consent",
    roles: ["unit-staff"],
    relation: "place",
    permissions: ["read-near"],
    consent: "near-to-place",
    closedBy: "any-block",
    purposes: ["care"],
    rests: needToKnow
  },
  {
    code: "own",
    roles: ["person"],
    relation: "own",
    permissions: [
      "read-referral",
      "read-decisions",
      "read-reassessments",
      "open-reassessment",
      "reply-to-reassessment",
      "read-near",
      "write-near",
      "share-near",
      "want-help-now",
      "read-offers",
      "answer-offer",
      "read-identity",
      "read-access",
      "write-access",
      "consent",
      "read-access-log",
      "export-person"
    ],
    closedBy: "no-block",
    purposes: ["own"],
    rests: ownReading
  },
  {
    code: "help-asked",
    roles: ["person"],
    relation: "nobody",
    permissions: ["want-help-now"],
    closedBy: "no-block",
    purposes: ["own"],
    rests: work("Nobody who asks for help is turned away because nothing is known of them")
  },
  {
    code: "unit-handles",
    roles: ["coordinator"],
    relation: "pile",
    permissions: [
      ...readByUnit,
      "handle-intake",
      "answer-intake",
      "tell-decision",
      "handle-breach",
      "open-reassessment",
      "write-disagreements",
      "give-place",
      "answer-offer",
      "record-arrival",
      "open-window",
      "contest-window",
      "write-access",
      "consent",
      "export-person",
      "correct-or-erase"
    ],
    closedBy: "block-by-name",
    purposes: ["allocation"],
    rests: work(
      "A referral cannot be handled by those who may not read it: a block of a group closes what is near the person, and a block by name the one it names"
    )
  },
  {
    code: "unit-decides",
    roles: ["assessor"],
    relation: "pile",
    permissions: [
      ...readByUnit,
      "handle-intake",
      "decide-rights",
      "tell-decision",
      "handle-breach",
      "record-circumstances",
      "open-reassessment",
      "answer-reassessment",
      "write-disagreements",
      "give-place",
      "answer-offer",
      "open-window",
      "contest-window"
    ],
    closedBy: "block-by-name",
    purposes: ["allocation"],
    rests: work("As for the coordinator; rights are decided by assessors alone, who also let an offer make others later")
  },
  {
    code: "shared-with-unit",
    roles: ["coordinator", "assessor"],
    relation: "pile",
    permissions: ["read-near", "write-near"],
    closedBy: "any-block",
    purposes: ["allocation"],
    rests: needToKnow
  },
  {
    code: "audit",
    roles: ["auditor"],
    relation: "any",
    permissions: [
      "read-referral",
      "read-decisions",
      "read-reassessments",
      "read-disagreements",
      "read-offers",
      "read-decision-record",
      "read-access",
      "read-access-log",
      "audit-access-log",
      "review-emergency"
    ],
    closedBy: "no-block",
    purposes: ["audit"],
    rests: { cites: "domain.md 7.1 [72][95]" }
  },
  {
    code: "emergency-opened",
    roles: ["coordinator", "assessor", "nearby", "unit-staff"],
    relation: "any",
    permissions: ["open-emergency"],
    closedBy: "no-block",
    purposes: ["care", "allocation", "emergency"],
    rests: work("Weighty reasons may go before a block or a missing consent; a lawyer is to confirm the ground and the time")
  },
  {
    code: "emergency",
    roles: ["coordinator", "assessor", "nearby", "unit-staff"],
    relation: "emergency",
    permissions: openedByEmergency,
    closedBy: "no-block",
    purposes: ["emergency"],
    rests: work("What was opened in an emergency is read for as long as it is open, by who opened it, and is looked at afterwards")
  },
  {
    code: "webhooks",
    roles: ["service"],
    relation: "nobody",
    permissions: ["keep-webhooks"],
    closedBy: "no-block",
    purposes: ["care"],
    rests: work("A service says where it is told that something happened")
  }
]
