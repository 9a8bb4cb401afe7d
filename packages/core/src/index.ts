export { type Fault, type Reading } from "./snapshot/Fault.ts"
export { Snapshot } from "./snapshot/Snapshot.ts"
export { RulePack } from "./rules/RulePack.ts"
export { CivilDate, Code, Id, Instant, Line, Until } from "./snapshot/primitives.ts"
export {
  Admits,
  Approach,
  type Audience,
  audiences,
  Born,
  Commitment,
  Contact,
  Door,
  Duty,
  Fact,
  Observer,
  Person,
  Referral,
  Refusal,
  Rights,
  Unit,
  Vacancy,
  Window
} from "./snapshot/Snapshot.ts"
export { faultsOf } from "./snapshot/decode.ts"
export { checkSnapshot, readSnapshot } from "./snapshot/readSnapshot.ts"
export { formatInstant, instantMillis, parseInstant } from "./time/instant.ts"
