const arrow = " // => "

/**
 * Turns each `expression // => value` of an example into a check that the two are equal by structure.
 * The expression may span lines: it begins where its brackets do, or where its chain of `.` does.
 */
export function translate(code: string, at: string): string {
  const checked: Array<string> = []
  let statement: Array<string> = []
  const lines = code.split("\n")
  for (const [index, line] of lines.entries()) {
    const [source = "", value] = split(line)
    statement.push(source)
    if (value !== undefined) {
      const expression = statement.join("\n").trim().replace(/^;/, "")
      if (/^(const|let|import|export|if|for|return|throw)\b/.test(expression)) throw new Error(`${at}: "// =>" belongs after an expression`)
      checked.push(`;expectEqual(${JSON.stringify(`${at}, line ${index + 1}`)}, (${expression}), (${value}))`)
      statement = []
    } else if (depth(statement) === 0 && !/^\s*\./.test(lines[index + 1] ?? "")) {
      checked.push(...statement)
      statement = []
    }
  }
  return [
    `import { expectEqual } from ${JSON.stringify(new URL("./expectEqual.ts", import.meta.url).pathname)}`,
    ...checked,
    ...statement,
    ""
  ].join("\n")
}

function split(line: string): ReadonlyArray<string> {
  const at = line.lastIndexOf(arrow)
  return at === -1 ? [line] : [line.slice(0, at), line.slice(at + arrow.length)]
}

/** How many brackets are open after these lines, strings and comments apart. */
function depth(lines: ReadonlyArray<string>): number {
  const bare = lines.map((line) => line.replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|\/\/.*$/g, "")).join("")
  return (bare.match(/[([{]/g)?.length ?? 0) - (bare.match(/[)\]}]/g)?.length ?? 0)
}
