import { match, noTsb } from "@samsyn/core"
import {
  checkLaw,
  contested,
  largeSnapshot,
  lawSeed,
  medium,
  mostPlacedOracle,
  type SnapshotAndPack,
  snapshotAndPack,
  type SnapshotShape
} from "@samsyn/testing"

/** How often fewer are placed than could be, over some drawn snapshots. */
export interface Measured {
  readonly drawn: string
  readonly snapshots: number
  /** Snapshots where fewer are placed than the most possible. */
  readonly fewerIn: number
  readonly placed: number
  readonly most: number
}

/** Draws snapshots of several kinds and compares the matching with a maximum flow. */
export function measureFewerPlaced(): ReadonlyArray<Measured> {
  return [
    drawnBy("the laws' contested cases", contested, 1000),
    drawnBy("the laws' larger contested cases", { ...medium, vacancies: 8, contested: true }, 500),
    drawnLarge("60 people, 12 × 4 places, mixed lateness", { allOnTime: false }, 40),
    drawnLarge("the same, nobody can be late", { allOnTime: true }, 40)
  ]
}

function drawnBy(drawn: string, shape: SnapshotShape, runs: number): Measured {
  const cases: Array<SnapshotAndPack> = []
  checkLaw(snapshotAndPack(shape), (one) => void cases.push(one), { runs })
  return measure(drawn, cases)
}

function drawnLarge(drawn: string, own: { readonly allOnTime: boolean }, runs: number): Measured {
  const shape = { referrals: 60, vacancies: 12, places: 4, edges: 4, ...own }
  const cases = Array.from({ length: Math.max(1, Math.round(runs)) }, (_, index) => ({
    pack: noTsb,
    snapshot: largeSnapshot(noTsb, { ...shape, seed: lawSeed + index })
  }))
  return measure(drawn, cases)
}

function measure(drawn: string, cases: ReadonlyArray<SnapshotAndPack>): Measured {
  const counts = cases.map(({ pack, snapshot }) => ({
    placed: match(snapshot, pack).assignments.length,
    most: mostPlacedOracle(snapshot, pack)
  }))
  const sum = (values: ReadonlyArray<number>) => values.reduce((total, value) => total + value, 0)
  return {
    drawn,
    snapshots: cases.length,
    fewerIn: counts.filter(({ most, placed }) => placed < most).length,
    placed: sum(counts.map(({ placed }) => placed)),
    most: sum(counts.map(({ most }) => most))
  }
}

/** The table of the page. */
export function renderMeasured(rows: ReadonlyArray<Measured>): string {
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
  return [
    "| drawn | snapshots | fewer placed than possible in | placed | most possible | not placed for that reason |",
    "|---|---|---|---|---|---|",
    ...rows.map(
      ({ drawn, fewerIn, most, placed, snapshots }) =>
        `| ${[drawn, snapshots, `${fewerIn} (${percent(fewerIn, snapshots)})`, placed, most, `${most - placed} (${percent(most - placed, most)})`].join(" | ")} |`
    )
  ].join("\n")
}

if (import.meta.main) {
  const rows = measureFewerPlaced()
  console.log(`seed ${lawSeed}\n\n${renderMeasured(rows)}`)
}
