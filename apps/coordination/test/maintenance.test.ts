import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { newDataDirectory } from "@samsyn/testing/embedded"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { newDirectory, startService, stopService } from "./service.ts"

const mainFile = fileURLToPath(new URL("../src/maintenance/main.ts", import.meta.url))

interface Said {
  readonly exitCode: number
  readonly printed: string
  readonly complained: string
}

/** Runs a command of maintenance with these settings and no others from the surroundings of the tests. */
function maintain(args: ReadonlyArray<string>, settings: Readonly<Record<string, string>>): Promise<Said> {
  const { DATABASE_URL: _, INIT_CWD: __, SAMSYN_DATA_DIR: ___, ...surroundings } = process.env
  return new Promise((resolve) => {
    execFile(process.execPath, [mainFile, ...args], { env: { ...surroundings, ...settings } }, (error, printed, complained) =>
      resolve({ exitCode: error === null ? 0 : Number(error.code), printed, complained })
    )
  })
}

describe("backup and restore, by one command each", () => {
  const { directory, remove } = newDirectory()
  const { directory: data, remove: removeData } = newDataDirectory()
  const file = join(directory, "samsyn.backup")
  let greeted = ""
  beforeAll(async () => {
    const service = startService({ PORT: "0", SAMSYN_DATA_DIR: data })
    await service.address
    const busy = await maintain(["backup", file], { SAMSYN_DATA_DIR: data })
    greeted = service.said()
    await stopService(service, "SIGTERM")

    assert.strictEqual(busy.exitCode, 1)
    assert.include(busy.complained, "is in use by another process")
  })
  afterAll(() => {
    remove()
    removeData()
  })

  it("bring back all that a service had, and the service goes on with it", async () => {
    const backedUp = await maintain(["backup", "samsyn.backup"], { SAMSYN_DATA_DIR: data, INIT_CWD: directory })
    const restored = await maintain(["restore", file], { SAMSYN_DATA_DIR: join(directory, "restored") })

    assert.deepStrictEqual([backedUp.complained, restored.complained], ["", ""])
    assert.match(backedUp.printed, /^Backed up \d{3,} rows of \d+ tables to \S+samsyn\.backup\n$/)
    assert.match(restored.printed, /^Restored \d{3,} rows of \d+ tables; the log of \d+ events holds\n$/)
    const service = startService({ PORT: "0", SAMSYN_DATA_DIR: join(directory, "restored") })
    await service.address
    await stopService(service, "SIGTERM")
    const [counts] = service.said().split(" — ")
    assert.include(greeted, counts ?? "nothing")
    assert.match(counts ?? "", /[1-9]\d* waiting/)
  })

  it("say in one line why they did nothing, and exit with 1", async () => {
    const calls = [
      { args: ["restore", file], settings: { SAMSYN_DATA_DIR: data }, why: "is not empty" },
      { args: ["backup"], settings: { SAMSYN_DATA_DIR: data }, why: "npm run backup -- FILE" },
      { args: ["backup", join(directory, "other")], settings: { DATABASE_URL: "mysql://secret@host" }, why: "DATABASE_URL must be" },
      { args: ["backup", join(directory, "other")], settings: { DATABASE_URL: "postgres://u:secret@127.0.0.1:1/x" }, why: "did not answer" }
    ]
    for (const { args, settings, why } of calls) {
      const { complained, exitCode, printed } = await maintain(args, settings)

      assert.deepInclude({ exitCode, printed, lines: complained.trim().split("\n").length }, { exitCode: 1, printed: "", lines: 1 })
      assert.include(complained, `Samsyn did nothing: `)
      assert.include(complained, why)
      assert.notInclude(complained, "secret")
    }
    assert.isFalse(existsSync(join(directory, "other")))
  })
})
