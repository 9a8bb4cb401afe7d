import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { newDataDirectory } from "@samsyn/testing/embedded"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { newDirectory, type Service, startService, stopService } from "./service.ts"

const page = readFileSync(fileURLToPath(new URL("../../../docs/how-to/use-the-api.md", import.meta.url)), "utf8")
const [signIn = "", ask = "", change = ""] = [...page.matchAll(/^```sh run-by: \S+\n(.*?)^```$/gms)].map((fence) => fence[1])

describe("docs/how-to/use-the-api.md, line by line in a shell, on a new service with its synthetic unit", () => {
  const { directory, remove } = newDirectory()
  const data = newDataDirectory()
  let service: Service
  let address: string
  beforeAll(async () => {
    service = startService({ PORT: "0", SAMSYN_DATA_DIR: data.directory })
    address = await service.address
  })
  afterAll(async () => {
    await stopService(service, "SIGTERM")
    remove()
    data.remove()
  })

  const run = (...lines: ReadonlyArray<string>) =>
    execFileSync("sh", ["-eu", "-c", lines.join("\n").replace("http://127.0.0.1:4380", address)], { cwd: directory, encoding: "utf8" })

  it("signs in, and reads the first of the pile", () => {
    const answered = JSON.parse(run(signIn, ask)) as { readonly queue: string; readonly ranking: ReadonlyArray<unknown> }

    assert.deepStrictEqual([answered.queue, answered.ranking.length], ["place", 3])
  })

  it("changes what was read, once by the version that it had", () => {
    const changed = JSON.parse(run(signIn, change)) as { readonly contacted: ReadonlyArray<{ readonly how: string }> }

    assert.deepInclude(changed.contacted.at(-1), { how: "by phone" })
    const again = change.replace(/^VERSION=.*$/m, `VERSION='"what-it-was"'`)
    const refused = JSON.parse(run(signIn, again.trimEnd().concat(" || true"))) as { readonly status: number }
    assert.strictEqual(refused.status, 412)
  })
})
