import { mkdir, readdir, rmdir, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "vite"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const web = join(root, "apps/web")
/** What the pages are made of: folders whole, a file that was taken away from one among them. */
const sources = [
  "apps/web/src",
  "apps/web/public",
  "apps/web/index.html",
  "apps/web/vite.config.ts",
  "packages/contract/src",
  "packages/core/src"
]
const lock = join(tmpdir(), "samsyn-web-build.lock")

/** Builds the pages, unless what is there is newer than all that they are made of. Test files that run at once build them once. */
export async function buildPages(): Promise<void> {
  while (!(await isOurs())) await new Promise((resolve) => setTimeout(resolve, 250))
  try {
    const changed = Math.max(...(await Promise.all(sources.map((source) => newestIn(join(root, source))))))
    const built = await newestIn(join(web, "dist/index.html")).catch(() => 0)
    if (built < changed) await buildAsPublished()
  } finally {
    await rmdir(lock)
  }
}

/** Vitest says `test` in `NODE_ENV`, which would make it React for developers: half as heavy again, and not what is served. */
export async function buildAsPublished(root = web): Promise<void> {
  const before = process.env["NODE_ENV"]
  process.env["NODE_ENV"] = "production"
  await build({ root, logLevel: "warn" }).finally(() => (process.env["NODE_ENV"] = before))
}

/** Whether the lock is ours now. One that is older than any build is left over from a process that was ended. */
async function isOurs(): Promise<boolean> {
  try {
    await mkdir(lock)
    return true
  } catch {
    const age = Date.now() - (await newestIn(lock).catch(() => Date.now()))
    if (age > 180_000) await rmdir(lock).catch(() => undefined)
    return false
  }
}

/** Milliseconds since 1970 at which a file, or anything in a folder, was changed last. */
async function newestIn(path: string): Promise<number> {
  const own = await stat(path)
  if (!own.isDirectory()) return own.mtimeMs
  const inside = await readdir(path)
  return Math.max(own.mtimeMs, ...(await Promise.all(inside.map((name) => newestIn(join(path, name))))))
}
