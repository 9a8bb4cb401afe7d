import { audiences, CivilDate, Code, Id, Instant, Line, Observer, Rights } from "@samsyn/core"
import { Schema } from "effect"
import { inPlaceKinds, planStatuses } from "../requests/nearSteps.ts"
import { FactCitedAnswer } from "./explanations.ts"

const sharedWith = Schema.Array(Schema.Literals(audiences))
const step = { at: Instant, by: Observer }
const Step = Schema.Struct(step)

const PlanLine = Schema.Struct({
  id: Id,
  text: Schema.String,
  ...step,
  sharedWith,
  consented: Schema.optionalKey(Step),
  withdrawn: Schema.optionalKey(Step)
}).annotate({
  identifier: "PlanLineAnswer",
  description: "One line of the person's plan"
})
const InPlace = Schema.Struct({
  id: Id,
  what: Schema.Literals(inPlaceKinds),
  isInPlace: Schema.NullOr(Schema.Boolean),
  who: Line,
  ...step,
  sharedWith
}).annotate({ identifier: "InPlaceAnswer", description: "What must be in place, and who has it" })

/** The person's own plan, with the lines that are shared with whoever asks. */
export class PlanAnswer extends Schema.Opaque<PlanAnswer>()(
  Schema.Struct({
    id: Id,
    status: Schema.Literals(planStatuses),
    statusAt: Schema.optionalKey(Step),
    coordinator: Schema.optionalKey(Observer),
    responsibilityGroup: Schema.Array(Observer),
    ownWords: Schema.Array(PlanLine),
    goals: Schema.Array(PlanLine),
    whereWeAreNow: Schema.Array(PlanLine),
    mustBeInPlace: Schema.Array(InPlace),
    ifUnstable: Schema.Array(PlanLine)
  }).annotate({ identifier: "PlanAnswer", description: "The person's own plan, with the lines that are shared with whoever asks" })
) {}

/** One moment in three columns. */
export class MomentAnswer extends Schema.Opaque<MomentAnswer>()(
  Schema.Struct({
    id: Id,
    referralId: Id,
    at: Instant,
    recordedAt: Instant,
    by: Observer,
    antecedent: Schema.String,
    behaviour: Schema.String,
    consequence: Schema.String,
    sharedWith,
    consented: Schema.optionalKey(Step),
    withdrawn: Schema.optionalKey(Step)
  }).annotate({ identifier: "MomentAnswer", description: "One moment: antecedent, behaviour, consequence (øyeblikk)" })
) {}

/** Help offered meanwhile, and whether it happened. */
export class InterimHelpAnswer extends Schema.Opaque<InterimHelpAnswer>()(
  Schema.Struct({
    id: Id,
    referralId: Id,
    kind: Code,
    offered: Step,
    happened: Schema.optionalKey(
      Schema.Struct({ ...step, answer: Schema.Literals(["happened", "did-not-happen", "declined"]), on: CivilDate })
    ),
    sharedWith
  }).annotate({ identifier: "InterimHelpAnswer", description: "Help offered while the person waits, and whether it happened" })
) {}

const StateAnswer = Schema.Union([
  Schema.Struct({ tag: Schema.Literal("upcoming"), opensAt: Schema.String, closesAt: Schema.String }),
  Schema.Struct({
    tag: Schema.Literal("open"),
    phase: Schema.String,
    phaseUntil: Schema.String,
    closesAt: Schema.String,
    unconfirmedSince: Schema.optionalKey(Schema.String)
  }),
  Schema.Struct({ tag: Schema.Literal("closed"), reason: Schema.Literals(["used", "lapsed", "withdrawn", "ended"]), at: Schema.String })
]).annotate({ identifier: "WindowStateAnswer", description: "Where a window is now" })

const BandAnswer = Schema.Literals(["0–4", "5–9", "10–19", "20–49", "50 and over"])

/** One person close up, for an audience: only what is shared with it. */
export class NearPersonAnswer extends Schema.Opaque<NearPersonAnswer>()(
  Schema.Struct({
    referralId: Id,
    audience: Schema.Literals(audiences),
    rights: Rights,
    plan: Schema.NullOr(PlanAnswer),
    seen: Schema.Array(FactCitedAnswer),
    windows: Schema.Array(Schema.Struct({ windowId: Id, trigger: Code, state: StateAnswer })),
    moments: Schema.Array(MomentAnswer),
    interimHelp: Schema.Array(InterimHelpAnswer),
    shape: Schema.Struct({ onDay: CivilDate, waiting: BandAnswer, before: Schema.NullOr(BandAnswer) })
  }).annotate({
    identifier: "NearPersonAnswer",
    description: "One person close up: plan, what was seen, windows, moments, help meanwhile, and the shape of the pile in bands"
  })
) {}
