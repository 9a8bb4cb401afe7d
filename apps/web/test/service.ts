import { type ChildProcess, spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

/** The real service in a process of its own, with its synthetic unit in a fresh directory. */
export interface Service {
  readonly origin: string
  readonly post: (path: string, body: unknown) => Promise<Response>
  readonly stop: () => Promise<void>
}

const main = fileURLToPath(new URL("../../coordination/src/main.ts", import.meta.url))

/** Starts the service on any free port and waits until it says where. */
export async function startService(): Promise<Service> {
  const directory = await mkdtemp(join(tmpdir(), "samsyn-web-"))
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1", DATABASE_URL: "", SAMSYN_DATA_DIR: join(directory, "data") },
    stdio: ["ignore", "pipe", "pipe"]
  })
  const origin = await greetedFrom(child)
  return {
    origin,
    post: (path, body) =>
      fetch(`${origin}${path}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    stop: async () => {
      await ended(child)
      await rm(directory, { recursive: true, force: true })
    }
  }
}

/** The address in the one line that the service says when it answers. */
function greetedFrom(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ""
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (address !== undefined) resolve(address)
    })
    child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()))
    child.once("exit", (code) => reject(new Error(`the service stopped with ${code}: ${said}`)))
  })
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners("exit")
    child.once("exit", () => resolve())
    child.kill("SIGTERM")
  })
}
