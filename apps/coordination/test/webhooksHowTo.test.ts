import { spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { WebhookSender } from "@samsyn/application"
import { Effect, Redacted } from "effect"
import { assert, describe, it } from "vitest"
import { layerWebhookSender } from "../src/webhooks/layerWebhookSender.ts"
import { freePort } from "./service.ts"

const page = readFileSync(fileURLToPath(new URL("../../../docs/how-to/webhooks.md", import.meta.url)), "utf8")
const example = /```ts run-by: \S+\n([\s\S]*?)```/.exec(page)?.[1] ?? ""
const modules = fileURLToPath(new URL("../node_modules", import.meta.url))

describe("the receiver of docs/how-to/webhooks.md", () => {
  it("takes what is signed for it, once, and refuses what is not", async () => {
    const folder = mkdtempSync(join(tmpdir(), "samsyn-receiver-"))
    symlinkSync(modules, join(folder, "node_modules"))
    writeFileSync(join(folder, "receiver.mts"), example)
    const secret = `whsec_${randomBytes(32).toString("base64")}`
    const port = await freePort()
    const env = { ...process.env, PORT: String(port), SAMSYN_WEBHOOK_SECRET: secret }
    const receiver = spawn(process.execPath, [join(folder, "receiver.mts")], { env, stdio: ["ignore", "pipe", "inherit"] })
    let said = ""
    receiver.stdout.on("data", (chunk) => (said += String(chunk)))
    try {
      await once(receiver.stdout, "data")
      const send = (signedWith: string) =>
        Effect.runPromise(
          Effect.flatMap(WebhookSender, (sender) =>
            sender.send({
              url: `http://127.0.0.1:${port}/`,
              id: "event-4711-e",
              at: new Date().toISOString(),
              body: '{"type":"referral-acknowledged","timestamp":"2026-11-23T09:00:00Z","data":{"eventNumber":4711,"about":{"referralIds":["referral-1"]}}}',
              secrets: [Redacted.make(signedWith)]
            })
          ).pipe(Effect.provide(layerWebhookSender({ networks: [["127.0.0.1", 32]], timeoutSeconds: 5 })))
        )

      const outcomes = [await send(secret), await send(secret), await send(`whsec_${randomBytes(32).toString("base64")}`)]

      assert.deepStrictEqual(outcomes, [{ tag: "delivered" }, { tag: "delivered" }, { tag: "failed", why: "status-401" }])
      assert.strictEqual(said, "listening\nreferral-acknowledged: ask for referral-1\n")
    } finally {
      receiver.kill("SIGKILL")
      await once(receiver, "close")
      rmSync(folder, { recursive: true })
    }
  })
})
