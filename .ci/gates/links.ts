import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Gate } from "../gate.ts"
import { filesOf } from "../tool.ts"

/** Every link of a page to a file or heading of this repository leads somewhere. */
export const links: Gate = {
  name: "links",
  looksAt: "links",
  floor: 10,
  look: async (root) => {
    const found = filesOf(root, "*.md", "docs/**/*.md", "{packages,apps}/**/*.md").flatMap((path) =>
      targets(readFileSync(join(root, path), "utf8")).map((target) => ({ path, target }))
    )
    return {
      looked: found.length,
      problems: found.filter((link) => !leads(root, link)).map(({ path, target }) => `${path}: ${target} leads nowhere`)
    }
  }
}

interface Link {
  readonly path: string
  readonly target: string
}

/** Where a text links to inside this repository; code is left out. */
function targets(text: string): ReadonlyArray<string> {
  const prose = text.replaceAll(/^(`{3,})[^]*?^\1$/gm, "").replaceAll(/`[^`\n]*`/g, "")
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? "").filter((target) => !/^[a-z]+:/.test(target))
}

function leads(root: string, { path, target }: Link): boolean {
  const [file = "", heading] = target.split("#")
  const aim = file === "" ? join(root, path) : join(root, dirname(path), file)
  if (!existsSync(aim)) return false
  return heading === undefined || headings(readFileSync(aim, "utf8")).has(heading)
}

/** The names headings go by in links, as code hosts make them. */
function headings(text: string): ReadonlySet<string> {
  return new Set(
    [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
      title
        .trim()
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s-]/gu, "")
        .replaceAll(/\s/g, "-")
    )
  )
}
