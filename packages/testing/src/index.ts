export { checkLaw, lawSeed, runsShare, triedWith } from "./laws.ts"
export { type ExpectedAnswers, readNorwegianHolidays, readSharedExample } from "./examples.ts"
export { doorCodes, featureCodes, flagCodes, laneCodes, numberCodes, rulePacks, whens } from "./arbitraries/rulePacks.ts"
export { contested, medium, small, type SnapshotAndPack, snapshotAndPack, type SnapshotShape } from "./arbitraries/snapshots.ts"
export { testNumber } from "./identities/nationalNumbers.ts"
export { type Chance, makeChance } from "./large/random.ts"
export { type LargeShape, largeSnapshot } from "./large/largeSnapshot.ts"
export { addDuration } from "./oracles/calendar.ts"
export { datesOracle, type DatesByOracle, knownValue } from "./oracles/datesOracle.ts"
export { type AskFirstByOracle, askFirstOracle } from "./oracles/askFirstOracle.ts"
export { assessmentQueueOracle, placeQueueOracle, pointsThousandths } from "./oracles/queuesOracle.ts"
export { actNowOracle, doorsOpenOracle, windowClosesOn, windowStateOracle } from "./oracles/windowsOracle.ts"
export { edgeStart, standingCommitments, startOf } from "./oracles/eligibilityOracle.ts"
export {
  type Choice,
  choicesOracle,
  type ChosenByOracle,
  chosenOracle,
  forEachAssignment,
  matchingOracle,
  pinnedOracle,
  mostPlacedOracle,
  placesFree,
  poolOracle
} from "./oracles/matchingOracle.ts"
export { renderTable, table } from "./tables/renderTable.ts"
export { isNear, later, renamed, reordered, withOnePlaceEach, withoutReferrals } from "./arbitraries/changes.ts"
export { renderMatching } from "./tables/renderMatching.ts"
export { person, place, seen, ward, window } from "./tables/ward.ts"
