import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sized, snapshotOf } from "./cases.ts"
import { counted, printLine } from "./measure.ts"

/** The command line on large files, by the clock on the wall: start, read, check, work and print. */
export function benchCommandLine(): void {
  const folder = mkdtempSync(join(tmpdir(), "samsyn-bench-"))
  try {
    const runs = [
      ["rank", snapshotOf({ referrals: sized(100_000), vacancies: 0, places: 0, edges: 1, factsPerReferral: 5 })],
      ["match", snapshotOf({ referrals: sized(10_000), vacancies: sized(1000), places: 9, edges: 40, windows: 100 })]
    ] as const
    for (const [command, snapshot] of runs) {
      const file = join(folder, `${command}.json`)
      writeFileSync(file, JSON.stringify(snapshot))
      const from = performance.now()
      const ran = spawnSync(process.execPath, [new URL("../src/main.ts", import.meta.url).pathname, command, file, "--json"], {
        stdio: ["ignore", "ignore", "inherit"]
      })
      if (ran.status !== 0) throw new Error(`samsyn ${command} ended with ${ran.status}`)
      const size = `${counted(snapshot.referrals.length)} referrals, ${counted(snapshot.vacancies.length)} vacancies, ${(statSync(file).size / 1e6).toFixed(0)} MB`
      printLine(`samsyn ${command} --json on a file, wall clock: ${size}`, performance.now() - from, "(reach: seconds)")
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
