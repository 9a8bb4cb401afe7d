import { noTsb, placePositions, placeQueue, readSnapshot } from "@samsyn/core"
import { parseJson } from "@samsyn/json"
import { sized, snapshotOf } from "./cases.ts"
import { counted, measure, printLine } from "./measure.ts"

/** Putting a pile in order beside a comparator sort of its keys, and reading the file beside `JSON.parse` of it. */
export async function benchRank(): Promise<void> {
  for (const size of [1000, 10_000, 100_000]) {
    const referrals = sized(size)
    const snapshot = snapshotOf({ referrals, vacancies: 0, places: 0, edges: 1, factsPerReferral: 5 })
    const keys = snapshot.referrals.map(({ id, lot, rights, seniorityOn }) => ({
      lane: 0,
      latestStart: rights.latestStartOn ?? "",
      seniorityOn,
      lot,
      id
    }))
    const sort = await measure(() => keys.toSorted(compareKeys))
    const positions = await measure(() => placePositions(snapshot, noTsb, { vantage: "pile" }))
    const queue = await measure(() => placeQueue(snapshot, noTsb, { vantage: "pile" }))
    const ofSort = (milliseconds: number) => `${(milliseconds / sort.milliseconds).toFixed(1)} × the sort`
    console.log(`rank, ${counted(referrals)} referrals with ${counted(referrals * 5)} facts`)
    printLine("  comparator sort of as many key objects", sort.milliseconds)
    printLine("  placePositions (reasons on demand)", positions.milliseconds, `${ofSort(positions.milliseconds)} (reach 3)`)
    printLine("  placeQueue (with every key and reason)", queue.milliseconds, ofSort(queue.milliseconds))
    const bytes = new TextEncoder().encode(JSON.stringify(snapshot))
    const text = new TextDecoder().decode(bytes)
    const plain = await measure(() => JSON.parse(text))
    const strict = await measure(() => parseJson(bytes))
    const checked = await measure(() => readSnapshot(plain.result, noTsb))
    if (checked.result.tag === "refused") throw new Error("the bench drew a snapshot that the core refuses")
    const ofPlain = (milliseconds: number) => `${(milliseconds / plain.milliseconds).toFixed(1)} × JSON.parse`
    printLine(`  JSON.parse of the file (${(bytes.length / 1e6).toFixed(1)} MB)`, plain.milliseconds)
    printLine("  parsed strictly: UTF-8, depth, no key twice (command line)", strict.milliseconds, ofPlain(strict.milliseconds))
    printLine("  checked: shape, ids, codes, dates (readSnapshot)", checked.milliseconds, ofPlain(checked.milliseconds))
  }
  console.log("")
}

interface Keys {
  readonly lane: number
  readonly latestStart: string
  readonly seniorityOn: string
  readonly lot: number
  readonly id: string
}

function compareKeys(one: Keys, other: Keys): number {
  return (
    one.lane - other.lane ||
    byText(one.latestStart, other.latestStart) ||
    byText(one.seniorityOn, other.seniorityOn) ||
    one.lot - other.lot ||
    byText(one.id, other.id)
  )
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
