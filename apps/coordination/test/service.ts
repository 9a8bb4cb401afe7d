import { type ChildProcessByStdio, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Readable } from "node:stream"
import { fileURLToPath } from "node:url"
import { issuerSettings } from "./signedIn.ts"

const mainFile = fileURLToPath(new URL("../src/main.ts", import.meta.url))

/** The service as a process of its own. */
export interface Service {
  readonly process: ChildProcessByStdio<null, Readable, Readable>
  readonly said: () => string
  readonly complained: () => string
  /** Settles with the address once the service has greeted; fails if it ends before. */
  readonly address: Promise<string>
  /** Settles when the process is gone, with its exit code or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>
}

/** Starts the service with these settings and no others from the surroundings of the tests; on PostgreSQL with the issuer of the tests where no other is given. */
export function startService(settings: Readonly<Record<string, string>>): Service {
  const { DATABASE_URL: _, HOST: __, PORT: ___, SAMSYN_DATA_DIR: ____, ...surroundings } = process.env
  const signIn = settings["DATABASE_URL"] === undefined ? {} : issuerSettings
  const env = { ...surroundings, ...signIn, ...settings }
  const started = spawn(process.execPath, [mainFile], { env, stdio: ["ignore", "pipe", "pipe"] })
  let said = ""
  let complained = ""
  const ended = once(started, "close").then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals | null)
  const address = new Promise<string>((resolve, reject) => {
    started.stdout.on("data", (chunk) => {
      said += String(chunk)
      const found = /— (http:\S+)\n/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    void ended.then((code) => reject(new Error(`the service ended (${code}): ${complained}`)))
  })
  address.catch(() => undefined)
  started.stderr.on("data", (chunk) => (complained += String(chunk)))
  return { process: started, said: () => said, complained: () => complained, address, ended }
}

/** Ends a service and waits until it is gone. */
export async function stopService(service: Service, signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null> {
  service.process.kill(signal)
  return await service.ended
}

/** A new empty folder, and how to remove it. */
export function newDirectory(): { readonly directory: string; readonly remove: () => void } {
  const directory = mkdtempSync(join(tmpdir(), "samsyn-coordination-"))
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) }
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1")
  await once(probe, "listening")
  const address = probe.address()
  probe.close()
  await once(probe, "close")
  if (address === null || typeof address === "string") throw new Error("no free port")
  return address.port
}
