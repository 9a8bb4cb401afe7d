import { allOwed, type Owed, pileOf, type Records } from "@samsyn/casework"
import { actNow, type ActNowRow, formatInstant, type RulePack, type Snapshot } from "@samsyn/core"
import { Clock, Context, Effect, Layer } from "effect"
import { type Access, type Actor, CurrentAccess } from "../access/Actor.ts"
import type { AccessTarget } from "../access/AccessTarget.ts"
import { isAllowed } from "../access/isAllowed.ts"
import type { Permission } from "../access/permissions.ts"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { AccessControl } from "./AccessControl.ts"
import { DerivedPile } from "./DerivedPile.ts"

/** A window of someone of one's own: by when someone must talk with them. Says nothing of places: those are the pile's. */
export type OwnWindow = Pick<
  ActNowRow,
  "about" | "closesAt" | "contactBy" | "contactedAt" | "contactOverdue" | "kind" | "openedAt" | "state" | "trigger" | "windowId"
>

/** Someone whom whoever asks is, is near or has a place for. */
export interface OwnPerson {
  readonly personKey: string
  /** Their referrals that whoever asks may read anything of; when it came only where they may read the referral itself. */
  readonly referrals: ReadonlyArray<{ readonly referralId: string; readonly receivedAt?: string }>
  readonly windows: ReadonlyArray<OwnWindow>
  /** What the service of whoever asks has to do for them. */
  readonly owed: ReadonlyArray<Owed>
}

export interface OwnPeopleListed {
  readonly asOf: string
  readonly timeZone: string
  readonly people: ReadonlyArray<OwnPerson>
}

/** Those whom whoever asks stands to otherwise than to the whole pile: pseudonyms and codes, and no word of them. */
export class OwnPeople extends Context.Service<
  OwnPeople,
  {
    /** Each of them is in the access log before there is an answer. Those with whom nobody has talked in time first, then by when someone must, then by pseudonym. Empty for those who are near nobody. */
    readonly list: (access: Access) => Effect.Effect<OwnPeopleListed, StoreUnavailable>
  }
>()("@samsyn/application/OwnPeople") {
  static readonly layer = Layer.effect(
    OwnPeople,
    Effect.gen(function* () {
      const pile = yield* DerivedPile
      const setting = yield* Setting
      const control = yield* AccessControl
      const { rulePack, timeZone } = setting
      return OwnPeople.of({
        list: Effect.fn("OwnPeople.list")(function* (access) {
          const { records } = yield* pile.caughtUp
          const asOf = formatInstant(yield* Clock.currentTimeMillis)
          const may = (permission: Permission, target: AccessTarget) =>
            isAllowed(access, { permission, target }, records, { at: asOf, timeZone })
          const snapshot = pileOf(records, { ...setting, at: asOf })
          const near = [...keysNear(access.actor, records)]
          const openedBy = (personKey: string) => seenAtAll.find((permission) => may(permission, { tag: "person", personKey }))
          const told = yield* Effect.forEach(seenAtAll, (permission) => {
            const opened = near.filter((personKey) => openedBy(personKey) === permission)
            return Effect.provideService(control.among(permission, opened), CurrentAccess, access)
          })
          const people = near
            .filter((personKey) => told.some((keys) => keys.has(personKey)))
            .map((personKey) => ownPerson(personKey, records, may))
          const windows = windowsOf(new Set(people.flatMap(({ abouts }) => abouts)), snapshot, rulePack)
          // By the service: shifts change, and what one of them began another one does.
          const owed = allOwed(records, { ...setting, at: asOf }).filter(({ owner }) => owner.service === access.actor.observer.service)
          const placeOf = ({ abouts }: { readonly abouts: ReadonlyArray<string> }) => {
            const place = windows.findIndex(({ about }) => abouts.includes(about))
            return place === -1 ? windows.length : place
          }
          return {
            asOf,
            timeZone,
            people: people
              .toSorted((one, other) => placeOf(one) - placeOf(other) || (one.personKey < other.personKey ? -1 : 1))
              .map(({ abouts, ...person }) => ({
                ...person,
                windows: windows.filter(({ about }) => abouts.includes(about)),
                owed: owed.filter(({ referralId }) => referralId !== undefined && abouts.includes(referralId))
              }))
          }
        })
      })
    })
  )
}

type May = (permission: Permission, target: AccessTarget) => boolean

/** Whoever may do any of this is told that the person is one of theirs. */
const seenAtAll = ["read-near", "read-referral"] as const satisfies ReadonlyArray<Permission>

/** Whom someone may stand near to, themselves included: nobody else is asked about. Whether they do is for the rules to say. */
function keysNear({ observer, personKey, role, unitIds = [] }: Actor, { assignments, offers, vacancies }: Records): ReadonlySet<string> {
  if (role === "person") return new Set(personKey === undefined ? [] : [personKey])
  if (role === "nearby")
    return new Set(assignments.filter(({ to }) => to.service === observer.service).map((assignment) => assignment.personKey))
  if (role !== "unit-staff") return new Set()
  const own = new Set(vacancies.filter(({ unitId }) => unitIds.includes(unitId)).map(({ id }) => id))
  return new Set(offers.filter(({ vacancyId }) => own.has(vacancyId)).map((offer) => offer.personKey))
}

/** The person's referrals that may be read, and what windows may be read of: those, and approaches. */
function ownPerson(personKey: string, { approaches, referrals }: Records, may: May) {
  const isTheirs = (record: { readonly personKey?: string }) => record.personKey === personKey
  const target = (id: string): AccessTarget => ({ tag: "record", among: ["referrals", "approaches"], id })
  const own = referrals.filter(isTheirs)
  return {
    personKey,
    referrals: own
      .filter(({ id }) => seenAtAll.some((permission) => may(permission, target(id))))
      .map(({ id, receivedAt }) => ({ referralId: id, ...(may("read-referral", target(id)) ? { receivedAt } : {}) })),
    abouts: [...own, ...approaches.filter(isTheirs)].map(({ id }) => id).filter((id) => may("read-near", target(id)))
  }
}

/** Without places: there is nothing to match, and nothing is said of them. */
function windowsOf(abouts: ReadonlySet<string>, snapshot: Snapshot, rulePack: RulePack): ReadonlyArray<OwnWindow> {
  const own = { ...snapshot, facts: [], vacancies: [], commitments: [], windows: snapshot.windows.filter(({ about }) => abouts.has(about)) }
  return actNow({ ...own, referrals: own.referrals.filter(({ id }) => abouts.has(id)) }, rulePack).map(
    ({ about, closesAt, contactBy, contactedAt, contactOverdue, kind, openedAt, state, trigger, windowId }) => ({
      windowId,
      about,
      trigger,
      kind,
      state,
      openedAt,
      closesAt,
      contactBy,
      contactOverdue,
      ...(contactedAt === undefined ? {} : { contactedAt })
    })
  )
}
