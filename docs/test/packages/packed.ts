import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestProject } from "vitest/node"
import { runTool, type ToolRun } from "../../../.ci/tool.ts"
import { plantedTree } from "../plantedTree.ts"

/** What came of packing: `folder` holds the tarballs, and under `node_modules` the same unpacked; `failure` is what kept it from that. */
interface Packing {
  readonly folder: string
  readonly failure?: string
}

declare module "vitest" {
  interface ProvidedContext {
    readonly packing: Packing
  }
}

const root = join(import.meta.dirname, "../../..")
const folders = ["core", "casework", "application", "contract", "json", "store", "http"].map((name) => `packages/${name}`)

/** What is published. */
export const published: ReadonlyArray<string> = folders.map((folder) => manifestOf(join(root, folder)).name)

/** Packs everything once for all tests of the documentation, from a copy of the repository: nobody's `dist` is in the way, none is left behind. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "samsyn-packed-"))
  // A failure here would end the whole run; it is for the tests that need the packages to tell it.
  const failure = await pack(folder).then(
    () => undefined,
    (error: unknown) => String(error)
  )
  project.provide("packing", { folder, ...(failure === undefined ? {} : { failure }) })
  return () => rmSync(folder, { recursive: true })
}

/** The folder with the packages. Throws where they could not be packed. */
export function packedIn({ failure, folder }: Packing): string {
  if (failure !== undefined) throw new Error(failure)
  return folder
}

async function pack(folder: string): Promise<void> {
  using tree = plantedTree([".tsconfig.build.json", "LICENSE", "pnpm-lock.yaml", "packages/testing", ...folders], {})
  const which = published.flatMap((name) => ["--filter", name])
  const packing = ["-y", "pnpm@12.21.0", "-r", "--workspace-concurrency=1", ...which, "pack", "--pack-destination", folder]
  await step(runTool(tree.root, "npx", packing))
  for (const tarball of tarballsIn(folder)) await unpack(folder, tarball)
}

/** The file names of the tarballs in a folder. */
export function tarballsIn(packed: string): ReadonlyArray<string> {
  return readdirSync(packed).filter((file) => file.endsWith(".tgz"))
}

/** Lets a step fail with what its tool said. */
export async function step(run: Promise<ToolRun>): Promise<string> {
  const { exitCode, output } = await run
  if (exitCode !== 0) throw new Error(output)
  return output
}

/** Unpacks a tarball, and links beside it what its manifest declares and nothing else. */
async function unpack(packed: string, tarball: string): Promise<void> {
  const name = `@samsyn/${/^samsyn-(.+)-\d+\.\d+\.\d+\.tgz$/.exec(tarball)?.[1]}`
  const target = join(packed, "node_modules", name)
  mkdirSync(target, { recursive: true })
  await step(runTool(packed, "tar", ["-xzf", tarball, "--strip-components=1", "-C", target]))
  const source = join(root, "packages", name.replace("@samsyn/", ""), "node_modules")
  for (const dependency of Object.keys(manifestOf(target).dependencies)) {
    link(dependency.startsWith("@samsyn/") ? join(packed, "node_modules", dependency) : join(source, dependency), target, dependency)
  }
}

/** Links a package into the `node_modules` of a folder, under its name. */
export function link(from: string, folder: string, name: string): void {
  const at = join(folder, "node_modules", name)
  mkdirSync(join(at, ".."), { recursive: true })
  symlinkSync(from, at)
}

function manifestOf(folder: string): { readonly name: string; readonly dependencies: Readonly<Record<string, string>> } {
  return { dependencies: {}, ...JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) }
}
