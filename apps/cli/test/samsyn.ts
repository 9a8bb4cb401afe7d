import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

export const mainFile = new URL("../src/main.ts", import.meta.url).pathname
export const repository = new URL("../../..", import.meta.url).pathname

/** What a run of the real binary left behind. */
export interface Ran {
  readonly exit: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the real binary as a child process, in the repository. */
export function samsyn(args: ReadonlyArray<string>, options: { readonly input?: string | Uint8Array } = {}): Ran {
  const ran = spawnSync(process.execPath, [mainFile, ...args], {
    cwd: repository,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    input: options.input ?? ""
  })
  return { exit: ran.status, stdout: ran.stdout, stderr: ran.stderr }
}

/** The one JSON document on standard output; throws when there is anything else. */
export function jsonOf<A = Record<string, unknown>>(ran: Ran): A {
  return JSON.parse(ran.stdout)
}

/** A folder for one test, taken away with `using`. */
export function makeFolder(): {
  readonly write: (name: string, content: string | Uint8Array) => string
  readonly path: (name: string) => string
} & Disposable {
  const folder = mkdtempSync(join(tmpdir(), "samsyn-cli-"))
  return {
    write: (name, content) => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    },
    path: (name) => join(folder, name),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true })
  }
}

/** Our own small example, which names a shipped pack. */
export const exampleFile = new URL("./example.json", import.meta.url).pathname
