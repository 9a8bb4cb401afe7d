import { spawn } from "node:child_process"
import { globSync } from "node:fs"
import { delimiter, join } from "node:path"

export interface ToolRun {
  readonly exitCode: number
  /** Standard output and standard error, in the order they came. */
  readonly output: string
}

/** Runs a tool of the workspace in `root` and waits for it. */
export function runTool(root: string, command: string, args: ReadonlyArray<string>): Promise<ToolRun> {
  const path = `${join(root, "node_modules", ".bin")}${delimiter}${process.env["PATH"] ?? ""}`
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, PATH: path, NO_COLOR: "1" }, stdio: ["ignore", "pipe", "pipe"] })
    const chunks: Array<Buffer> = []
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk))
    child.on("error", reject)
    child.on("close", (code) => resolve({ exitCode: code ?? 1, output: Buffer.concat(chunks).toString("utf8") }))
  })
}

/** The tool's output as the problem it is, where the tool was not satisfied. */
export function problemsOf(run: ToolRun): ReadonlyArray<string> {
  return run.exitCode === 0 ? [] : [run.output.trim()]
}

/** The number a tool reports of itself, or 0 where it said nothing: a tool that is silent about its work has done none. */
export function countIn(output: string, pattern: RegExp): number {
  return Number(pattern.exec(output)?.[1] ?? 0)
}

const notOurs = new Set(["node_modules", "dist", "coverage", ".data", ".git"])

/** Files of this repository, sorted, as paths from `root`. */
export function filesOf(root: string, ...patterns: ReadonlyArray<string>): ReadonlyArray<string> {
  return globSync(patterns, { cwd: root, exclude: (path) => path.split("/").some((part) => notOurs.has(part)) }).sort()
}
