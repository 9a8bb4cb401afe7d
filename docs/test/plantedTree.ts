import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, relative } from "node:path"

const root = join(import.meta.dirname, "../..")
const left = /(^|\/)(\.git|\.data|dist|coverage|\.examples-[^/]*)(\/|$)/

/**
 * Copies parts of this repository, and its configuration, to a folder of its own, and plants files in it. Removed when disposed.
 * Installed packages are linked, not copied; packages of the workspace link to each other inside the copy.
 */
export function plantedTree(
  parts: ReadonlyArray<string>,
  planted: Readonly<Record<string, string>>
): { readonly root: string } & Disposable {
  const copy = mkdtempSync(join(tmpdir(), "samsyn-gates-"))
  const configuration = [".biome.json", ".oxlintrc.json", ".knip.json", ".dependency-cruiser.cjs", ".gitignore", "package.json"]
  for (const part of [...configuration, "pnpm-workspace.yaml", "tsconfig.base.json", "vitest.workspace.ts", ".ci", ...parts]) {
    cpSync(join(root, part), join(copy, part), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !left.test(relative(root, path))
    })
  }
  for (const folder of ["packages", "apps"]) mkdirSync(join(copy, folder), { recursive: true })
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"))
  for (const [path, text] of Object.entries(planted)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    writeFileSync(join(copy, path), text)
  }
  return { root: copy, [Symbol.dispose]: () => rmSync(copy, { recursive: true }) }
}
