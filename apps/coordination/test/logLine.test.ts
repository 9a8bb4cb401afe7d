import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { assert, describe, it } from "vitest"
import { messagesKnown } from "../src/telemetry/logLine.ts"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const folders = ["packages/application/src", "packages/http/src", "packages/store/src", "apps/coordination/src"]

/** Every message that this program logs, as it stands in its sources. */
const logged = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .flatMap((path) =>
      [...readFileSync(join(root, folder, path), "utf8").matchAll(/Effect\.log[A-Z]\w*\(\s*"([^"]+)"/g)].flatMap(([, said]) => said ?? [])
    )
)

describe("the list of what is said in logs", () => {
  it("has every message of this program, and no other", () => {
    assert.deepStrictEqual([...new Set(logged)].toSorted(), [...messagesKnown].toSorted())
  })
})
