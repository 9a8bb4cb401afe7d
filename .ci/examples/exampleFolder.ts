import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Example } from "./collectExamples.ts"
import { translate } from "./translate.ts"

/** A folder of runnable files, one for each TypeScript example, beside node_modules so that they resolve what a reader's file would. */
export function exampleFolder(
  root: string,
  examples: ReadonlyArray<Example>
): { readonly path: string; readonly files: ReadonlyArray<string> } & Disposable {
  const path = mkdtempSync(join(root, ".examples-"))
  const files = examples.map(({ at, code }) => {
    const file = join(path, `${at.replaceAll(/[/:]/g, ".")}.ts`)
    writeFileSync(file, translate(code, at))
    return file
  })
  return { path, files, [Symbol.dispose]: () => rmSync(path, { recursive: true }) }
}
