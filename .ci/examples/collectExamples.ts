import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { filesOf } from "../tool.ts"

/** One fence of the documentation that is to run: its language and its text, as it stands at `path:line`. */
export interface Example {
  readonly at: string
  readonly language: "ts" | "sh"
  readonly code: string
}

/** All examples of a tree, and the TypeScript fences that neither run nor say why not. */
export interface Collection {
  readonly examples: ReadonlyArray<Example>
  readonly problems: ReadonlyArray<string>
}

interface Fence {
  readonly line: number
  readonly info: string
  readonly code: string
}

/**
 * Finds `ts run` and `sh run` fences in README.md, docs and docstrings.
 * A fence that a test of its own runs names it, `sh run-by: apps/cli/test/some.test.ts`; a `ts` fence that nobody runs says why, `ts no-run: it needs a server`.
 */
export function collectExamples(root: string): Collection {
  const examples: Array<Example> = []
  const problems: Array<string> = []
  for (const path of filesOf(root, "README.md", "docs/**/*.md", "{packages,apps}/*/src/**/*.ts")) {
    const text = readFileSync(join(root, path), "utf8")
    for (const { line, info, code } of path.endsWith(".md") ? fences(text) : docstringFences(text)) {
      const at = `${path}:${line}`
      const [language, ...rest] = info.split(" ")
      const words = rest.join(" ")
      const test = /^run-by: (\S+)$/.exec(words)?.[1]
      if (words === "run" && (language === "ts" || language === "sh")) examples.push({ at, language, code })
      else if (test !== undefined && !existsSync(join(root, test))) problems.push(`${at}: there is no ${test}`)
      else if (test === undefined && language === "ts" && !/^no-run: \S/.test(words))
        problems.push(`${at}: a ts fence says "run", "run-by: " and a test, or "no-run: " and why`)
    }
  }
  return { examples, problems }
}

/** The fences of a Markdown text, with the line each opens on. */
export function fences(text: string): ReadonlyArray<Fence> {
  const found: Array<Fence> = []
  let open: { readonly line: number; readonly info: string; readonly marks: string; readonly code: Array<string> } | undefined
  for (const [index, line] of text.split("\n").entries()) {
    const mark = /^\s*(`{3,})(.*)$/.exec(line)
    if (open === undefined) {
      if (mark?.[1] !== undefined) open = { line: index + 1, info: (mark[2] ?? "").trim(), marks: mark[1], code: [] }
    } else if (mark?.[1] !== undefined && mark[1].length >= open.marks.length && mark[2] === "") {
      found.push({ line: open.line, info: open.info, code: open.code.join("\n") })
      open = undefined
    } else open.code.push(line)
  }
  return found
}

/** The fences of a source file's docstrings; every other line is blanked, so that line numbers stay. */
function docstringFences(source: string): ReadonlyArray<Fence> {
  return fences(
    source
      .split("\n")
      .map((line) => /^\s*\* ?(?!\/)(.*)$/.exec(line)?.[1] ?? "")
      .join("\n")
  )
}
