import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { noTsb, type Snapshot } from "@samsyn/core"
import { largeSnapshot } from "@samsyn/testing"
import { startMintingIssuer } from "@samsyn/testing/issuer"
import { startPostgres } from "@samsyn/testing/postgres"
import { scale, seed } from "./cases.ts"
import { answeredFast } from "./load.ts"
import { counted, printLine } from "./measure.ts"
import { developmentHeaders, type Headers, mintedHeaders } from "./signIn.ts"

const mainFile = fileURLToPath(new URL("../../coordination/src/main.ts", import.meta.url))
const bareFile = fileURLToPath(new URL("./bareServer.ts", import.meta.url))
const meterFile = new URL("./meter.ts", import.meta.url).href
const json = { "content-type": "application/json" }

interface Running {
  readonly address: string
  /** Milliseconds that its main thread has taken of a processor. */
  readonly processorTime: () => Promise<number>
  readonly stop: () => Promise<void>
}

/** Where the records are, and how whoever measures signs in there. */
interface Store {
  readonly name: string
  readonly settings: Readonly<Record<string, string>>
  readonly headersAt: (address: string) => Promise<Headers>
}

/** The pile page over HTTP beside a bare server that sends the same bytes, and a proposal with the store behind it, on both stores. */
export async function benchService(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "samsyn-bench-"))
  const postgres = await startPostgres()
  const issuer = await startMintingIssuer()
  const embedded = (folder: string): Store => ({
    name: "embedded PGlite",
    settings: { SAMSYN_DATA_DIR: join(directory, folder) },
    headersAt: developmentHeaders
  })
  const onPostgres = async (): Promise<Store> => ({
    name: "PostgreSQL",
    settings: {
      DATABASE_URL: await postgres.createDatabase(),
      OIDC_ISSUER: issuer.issuer,
      OIDC_AUDIENCE: issuer.audience,
      SAMSYN_ORIGIN: "http://127.0.0.1:4380"
    },
    headersAt: () => mintedHeaders(issuer)
  })
  try {
    await benchPile(embedded("pile"), directory)
    await benchPile(await onPostgres(), directory)
    await benchProposal(embedded("proposal"))
    await benchProposal(await onPostgres())
  } finally {
    await issuer.stop()
    await postgres.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

async function benchPile({ headersAt, name, settings }: Store, directory: string): Promise<void> {
  const referrals = Math.round(10_000 * scale)
  const service = await startService(settings)
  const headers = await headersAt(service.address)
  await importSnapshot(service, headers, { referrals, vacancies: 150, windows: 100 })
  for (const [what, query] of [
    ["a page of 100", "&limit=100"],
    ["whole", ""]
  ] as const) {
    const page = `${service.address}/api/queues/place?vantage=pile${query}`
    const bytes = await fetchText(page, headers)
    const file = join(directory, "page.json")
    writeFileSync(file, bytes)
    const bare = await start(bareFile, [file], {}, /^(\d+)\n/)
    const [ours, theirs] = await answeredFast(
      [
        { ...service, address: page },
        { ...bare, address: `http://127.0.0.1:${bare.address}/` }
      ],
      headers
    )
    await bare.stop()
    if (ours === undefined || theirs === undefined) throw new Error("a page was not measured")
    const size = `${counted(referrals)} open referrals, ${name}, ${what}, ${counted(Buffer.byteLength(bytes))} bytes`
    printLine(
      `pile page of ${size}: a request`,
      1000 / ours.perSecond,
      `${counted(ours.perSecond)} a second, ${(ours.perSecond / theirs.perSecond).toFixed(2)} × a bare server (reach: 0.5); ${ours.milliseconds.toFixed(3)} ms of a processor, the bare server ${theirs.milliseconds.toFixed(3)} ms`
    )
  }
  await service.stop()
}

async function benchProposal({ headersAt, name, settings }: Store): Promise<void> {
  const [referrals, vacancies] = [Math.round(1500 * scale), Math.round(150 * scale)]
  const service = await startService(settings)
  const headers = await headersAt(service.address)
  await importSnapshot(service, headers, { referrals, vacancies, windows: 20 })
  const proposal = () => timed(() => fetchText(`${service.address}/api/proposal`, headers))
  const changed: Array<number> = []
  for (let round = 0; round < 9; round++) {
    const unit = { name: `Unit of round ${round}`, region: "nord", careLevels: [] }
    const registered = await fetch(`${service.address}/api/units`, {
      method: "POST",
      headers: { ...json, ...headers },
      body: JSON.stringify(unit)
    })
    if (registered.status !== 201) throw new Error(`no unit was registered (${registered.status})`)
    changed.push(await proposal())
  }
  const size = `proposal for ${counted(referrals)} × ${counted(vacancies)} over HTTP, ${name}`
  printLine(`${size}, after a change`, median(changed), "(reach: well under a second)")
  printLine(`${size}, asked again`, median([await proposal(), await proposal(), await proposal()]))
  await service.stop()
  const anew = await startService(settings)
  const again = await headersAt(anew.address)
  printLine(`${size}, first after a start`, await timed(() => fetchText(`${anew.address}/api/proposal`, again)))
  await anew.stop()
}

async function importSnapshot(
  { address }: Running,
  headers: Headers,
  shape: { readonly referrals: number; readonly vacancies: number; readonly windows: number }
): Promise<void> {
  const snapshot: Snapshot = largeSnapshot(noTsb, { ...shape, places: 3, edges: 40, factsPerReferral: 2, seed })
  const response = await fetch(`${address}/api/snapshot`, {
    method: "PUT",
    headers: { ...json, ...headers, "if-match": "*" },
    body: asOfYesterday(snapshot)
  })
  if (response.status !== 200) throw new Error(`the snapshot was not imported: ${await response.text()}`)
}

const day = 86_400_000

/** A snapshot as JSON, every day and instant in it moved by as many days, so that it is of yesterday: a service takes nothing that is yet to come. */
function asOfYesterday(snapshot: Snapshot): string {
  const daysAgo = Math.floor(Date.now() / day) - 1 - Math.floor(Date.parse(snapshot.asOf) / day)
  const moved = (date: string) => new Date(Date.parse(date) + daysAgo * day).toISOString().slice(0, 10)
  return JSON.stringify(snapshot).replaceAll(/"(\d{4}-\d\d-\d\d)(T[^"]*)?"/g, (_, date: string, time = "") => `"${moved(date)}${time}"`)
}

async function startService(settings: Readonly<Record<string, string>>): Promise<Running> {
  return await start(
    mainFile,
    [],
    { PORT: "0", SAMSYN_START_EMPTY: "yes", SAMSYN_READS_PER_MINUTE: "999999999", ...settings },
    /— (http:\S+)\n/
  )
}

/** Starts a program of its own; its address is what the pattern finds in what it says first. */
function start(file: string, values: ReadonlyArray<string>, settings: Readonly<Record<string, string>>, pattern: RegExp): Promise<Running> {
  const { DATABASE_URL: _, SAMSYN_DATA_DIR: __, HOST: ___, ...surroundings } = process.env
  const program: ChildProcess = spawn(process.execPath, ["--import", meterFile, file, ...values], {
    env: { ...surroundings, ...settings },
    stdio: ["ignore", "pipe", "inherit", "ipc"]
  })
  const stopAtExit = () => program.kill("SIGKILL")
  process.once("exit", stopAtExit)
  const ended = new Promise<void>((resolve) => {
    program.once("exit", () => {
      process.off("exit", stopAtExit)
      resolve()
    })
  })
  const stop = async () => {
    program.kill("SIGTERM")
    await ended
  }
  const processorTime = () =>
    new Promise<number>((resolve) => {
      program.once("message", (milliseconds) => resolve(Number(milliseconds)))
      program.send("processor time")
    })
  return new Promise((resolve, reject) => {
    let said = ""
    program.stdout?.on("data", (chunk) => {
      said += String(chunk)
      const [, address] = pattern.exec(said) ?? []
      if (address !== undefined) resolve({ address, processorTime, stop })
    })
    void ended.then(() => reject(new Error(`${file} ended: ${said}`)))
  })
}

async function fetchText(address: string, headers: Headers): Promise<string> {
  const response = await fetch(address, { headers })
  const text = await response.text()
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}: ${text.slice(0, 300)}`)
  return text
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

function median(values: ReadonlyArray<number>): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}
