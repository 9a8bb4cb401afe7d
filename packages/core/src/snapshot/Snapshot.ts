import { Schema } from "effect"
import { weekdays } from "../time/civilDate.ts"
import { CivilDate, Code, Id, Instant, Line, Until } from "./primitives.ts"

/** Those whose answers are made apart: each sees only the facts shared with it. */
export const audiences = ["unit", "nearby", "person"] as const
export type Audience = (typeof audiences)[number]

/** Who said or saw something: a role and a service, never a name. */
export class Observer extends Schema.Opaque<Observer>()(
  Schema.Struct({ role: Code, service: Line }).annotate({ identifier: "Observer", description: "A role and a service, never a name" })
) {}

/** The assessor's decision on the right to necessary health care. */
export class Rights extends Schema.Opaque<Rights>()(
  Schema.Struct({
    outcome: Schema.Literals(["pending", "granted", "refused"]),
    decidedOn: Schema.optionalKey(CivilDate),
    latestStartOn: Schema.optionalKey(CivilDate)
  }).annotate({ identifier: "Rights", description: "The decision on the right to necessary health care, with its latest start" })
) {}

/** When someone was born, as narrowly as it is known. */
export class Born extends Schema.Opaque<Born>()(
  Schema.Struct({ earliest: CivilDate, latest: CivilDate }).annotate({
    identifier: "Born",
    description: "First and last possible day of birth"
  })
) {}

/** What the pile knows of a person. Identity is kept elsewhere. */
export class Person extends Schema.Opaque<Person>()(
  Schema.Struct({
    born: Schema.optionalKey(Born),
    sex: Schema.optionalKey(Schema.Literals(["female", "male", "other"])),
    language: Schema.optionalKey(Code),
    residence: Schema.optionalKey(Line)
  }).annotate({ identifier: "Person", description: "What the pile knows of a person; identity is kept elsewhere" })
) {}

/** What has been done about a latest start that has passed. */
export class Breach extends Schema.Opaque<Breach>()(
  Schema.Struct({ toldOn: Schema.optionalKey(CivilDate), tried: Schema.Array(Code) }).annotate({
    identifier: "Breach",
    description: "What has been done about a latest start that has passed (fristbrudd): when the person was told, and what else is tried"
  })
) {}

/** A request for specialist treatment for one person. */
export class Referral extends Schema.Opaque<Referral>()(
  Schema.Struct({
    id: Id,
    personKey: Id,
    receivedAt: Instant,
    seniorityOn: CivilDate,
    condition: Schema.NullOr(Code),
    lane: Code,
    rights: Rights,
    person: Person,
    referrerKind: Schema.optionalKey(Code),
    careLevels: Schema.Array(Code),
    needs: Schema.Array(Code),
    wishes: Schema.Array(Id),
    onlyWishes: Schema.optionalKey(Schema.Boolean),
    earliestOn: Schema.optionalKey(CivilDate),
    lot: Schema.Int,
    legalEndOn: Schema.optionalKey(CivilDate),
    breach: Schema.optionalKey(Breach)
  }).annotate({ identifier: "Referral", description: "A request for specialist treatment for one person (henvisning)" })
) {}

/** One thing known about the person of a referral, with its source. */
export class Fact extends Schema.Opaque<Fact>()(
  Schema.Struct({
    id: Id,
    referralId: Id,
    circumstance: Code,
    value: Schema.Union([Schema.Boolean, Schema.Finite]),
    source: Schema.Literals(["referral", "assessment", "nearby", "person"]),
    observedAt: Instant,
    recordedAt: Instant,
    by: Observer,
    basis: Schema.Literals(["first-hand", "told"]),
    domain: Schema.Literals(["health", "social", "own"]),
    sharedWith: Schema.Array(Schema.Literals(audiences))
  }).annotate({ identifier: "Fact", description: "One thing known, with source, observer, time and those it may be shared with" })
) {}

/** Someone has talked with the person about a window. */
export class Contact extends Schema.Opaque<Contact>()(
  Schema.Struct({ at: Instant, by: Line, how: Line }).annotate({
    identifier: "Contact",
    description: "Someone talked with the person: when, by which role, how"
  })
) {}

/** Where a person may come straight back to, and who agreed it with them. */
export class OpenReturn extends Schema.Opaque<OpenReturn>()(
  Schema.Struct({ service: Line, phone: Schema.optionalKey(Line), agreedBy: Observer }).annotate({
    identifier: "OpenReturn",
    description: "Where a person may come straight back to without a new referral (angrekort), and who agreed it with them"
  })
) {}

/** An interval opened by an observed event, in which to act. */
export class Window extends Schema.Opaque<Window>()(
  Schema.Struct({
    id: Id,
    about: Id,
    trigger: Code,
    openedAt: Instant,
    observedBy: Observer,
    agreed: Schema.Literals(["yes", "not-asked"]),
    confirmedAt: Schema.Array(Instant),
    contacted: Schema.Array(Contact),
    endsAt: Schema.optionalKey(Instant),
    openReturn: Schema.optionalKey(OpenReturn),
    closed: Schema.optionalKey(Schema.Struct({ at: Instant, reason: Schema.Literals(["used", "lapsed", "withdrawn", "ended"]) }))
  }).annotate({ identifier: "Window", description: "An interval opened by an observed event, in which to act (nå-vindu)" })
) {}

/** Someone asked for help and no referral exists yet. */
export class Approach extends Schema.Opaque<Approach>()(
  Schema.Struct({
    id: Id,
    personKey: Schema.optionalKey(Id),
    askedAt: Instant,
    by: Observer,
    referralDueOn: Schema.optionalKey(CivilDate),
    writer: Schema.optionalKey(Line)
  }).annotate({ identifier: "Approach", description: "Someone asked for help and no referral exists yet" })
) {}

/** A place of treatment. */
export class Unit extends Schema.Opaque<Unit>()(
  Schema.Struct({ id: Id, name: Line, region: Line, careLevels: Schema.Array(Code) }).annotate({
    identifier: "Unit",
    description: "A treatment unit"
  })
) {}

/** Whom a vacancy can take. */
export class Admits extends Schema.Opaque<Admits>()(
  Schema.Struct({
    sex: Schema.optionalKey(Schema.Literals(["female", "male", "other"])),
    ageMin: Schema.optionalKey(Schema.Natural),
    ageMax: Schema.optionalKey(Schema.Natural)
  }).annotate({
    identifier: "Admits",
    description: "Whom a vacancy can take; ages are completed years on the day of start, both ends included"
  })
) {}

/** Places of one kind at one unit, free from a day. */
export class Vacancy extends Schema.Opaque<Vacancy>()(
  Schema.Struct({
    id: Id,
    unitId: Id,
    careLevel: Code,
    freeFrom: CivilDate,
    freeUntil: Schema.optionalKey(CivilDate),
    intakeDays: Schema.optionalKey(Schema.Array(Schema.Literals(weekdays))),
    stayDays: Schema.optionalKey(Schema.Natural),
    places: Schema.Natural,
    features: Schema.Array(Code),
    admits: Admits,
    confirmedAt: Instant
  }).annotate({
    identifier: "Vacancy",
    description: "Places of one kind at one unit, free from a day (ledig plass); freeUntil is the last day to start"
  })
) {}

/** A place that is held, offered or accepted: no matching moves it. */
export class Commitment extends Schema.Opaque<Commitment>()(
  Schema.Struct({
    referralId: Id,
    vacancyId: Id,
    startsOn: CivilDate,
    state: Schema.Literals(["held", "offered", "accepted"]),
    until: Schema.optionalKey(Until)
  }).annotate({ identifier: "Commitment", description: "A place held, offered or accepted; a hold past until is none" })
) {}

/** The person said no to a unit. */
export class Refusal extends Schema.Opaque<Refusal>()(
  Schema.Struct({ referralId: Id, unitId: Id, reason: Code, at: Instant, until: Schema.optionalKey(Until) }).annotate({
    identifier: "Refusal",
    description: "The person said no to a unit; open for 48 hours, then by until or by the reason's consequence"
  })
) {}

/** `HH:MM`, from 00:00 to 24:00. */
export const ClockTime = Schema.String.check(Schema.isPattern(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/)).annotate({
  identifier: "ClockTime",
  description: "A time of day, 00:00 to 24:00"
})

/** Something a person can walk into or call without waiting for a place. */
export class Door extends Schema.Opaque<Door>()(
  Schema.Struct({
    id: Id,
    kind: Code,
    service: Line,
    phone: Schema.optionalKey(Line),
    hours: Schema.Array(Schema.Struct({ days: Schema.Array(Schema.Literals(weekdays)), from: ClockTime, to: ClockTime })),
    onHolidays: Schema.optionalKey(Schema.Boolean),
    needs: Schema.Literals(["none", "card", "contract"])
  }).annotate({ identifier: "Door", description: "Help that is open now, without a place (åpen dør)" })
) {}

/** Who can be reached when no one near the person can. */
export class Duty extends Schema.Opaque<Duty>()(
  Schema.Struct({ from: Instant, until: Instant, reach: Line }).annotate({
    identifier: "Duty",
    description: "Who is on duty in [from, until), and how to reach them"
  })
) {}

/** The one input of every function of the core: the state of a unit at an instant. */
export class Snapshot extends Schema.Opaque<Snapshot>()(
  Schema.Struct({
    format: Schema.Literal("samsyn.snapshot/1"),
    asOf: Instant,
    timeZone: Id,
    holidays: Schema.Array(CivilDate),
    rulePack: Schema.Struct({ id: Id, version: Id }),
    referrals: Schema.Array(Referral),
    facts: Schema.Array(Fact),
    windows: Schema.Array(Window),
    approaches: Schema.Array(Approach),
    units: Schema.Array(Unit),
    vacancies: Schema.Array(Vacancy),
    commitments: Schema.Array(Commitment),
    refusals: Schema.Array(Refusal),
    doors: Schema.Array(Door),
    duty: Schema.Array(Duty)
  }).annotate({ identifier: "Snapshot", description: "The state of a unit of coordination at an instant" })
) {}
