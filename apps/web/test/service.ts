import { type ChildProcess, spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { newDataDirectory } from "@samsyn/testing/embedded"
import { usualPurposes } from "../src/api/acting.ts"
import type { SaidToBe } from "../src/api/development.ts"
import { buildPages } from "./built.ts"

/** The real service in a process of its own, with its synthetic unit in a fresh directory. */
export interface Service {
  readonly origin: string
  /** Someone signed in beside the pages, to set up what a page is to show. */
  readonly as: (who: SaidToBe) => Promise<Caller>
  readonly stop: () => Promise<void>
}

/** Sends requests in one role, for the purpose that is usual for it. */
export interface Caller {
  readonly get: (path: string) => Promise<Response>
  readonly post: (path: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>
  readonly put: (path: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>
}

const main = fileURLToPath(new URL("../../coordination/src/main.ts", import.meta.url))

/** Starts the service on any free port, with the pages as their sources are now, and waits until it says where; empty: without its synthetic unit. */
export async function startService({ isEmpty = false }: { readonly isEmpty?: boolean } = {}): Promise<Service> {
  await buildPages()
  const { directory, remove } = newDataDirectory()
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      PORT: "0",
      HOST: "127.0.0.1",
      DATABASE_URL: "",
      SAMSYN_DATA_DIR: directory,
      SAMSYN_START_EMPTY: isEmpty ? "yes" : "no"
    },
    stdio: ["ignore", "pipe", "pipe"]
  })
  const origin = await greetedFrom(child)
  return {
    origin,
    as: (who) => signedInAt(origin, who),
    stop: async () => {
      await ended(child)
      remove()
    }
  }
}

/** A session of the development sign-in. */
async function signedInAt(origin: string, who: SaidToBe): Promise<Caller> {
  const json = { "content-type": "application/json" }
  const answer = await fetch(`${origin}/sign-in/development`, { method: "POST", headers: json, body: JSON.stringify(who) })
  if (answer.status !== 201) throw new Error(`not signed in as ${who.role}: ${answer.status} ${await answer.text()}`)
  const { bearer } = (await answer.json()) as { readonly bearer: string }
  const sender = { authorization: `Bearer ${bearer}`, "samsyn-role": who.role, "samsyn-purpose": usualPurposes[who.role] }
  const send =
    (method: string) =>
    (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
      fetch(`${origin}${path}`, { method, headers: { ...json, ...sender, ...headers }, body: JSON.stringify(body) })
  return { get: (path) => fetch(`${origin}${path}`, { headers: sender }), post: send("POST"), put: send("PUT") }
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
