/** Where two JSON values differ: JSON Pointers, each with `+` for what is only in `now`, `-` for what was only `before`, `~` for what is another. */
export function differences(before: unknown, now: unknown, pointer = ""): ReadonlyArray<string> {
  if (isTree(before) && isTree(now) && Array.isArray(before) === Array.isArray(now)) {
    return [...new Set([...Object.keys(before), ...Object.keys(now)])].flatMap((key) => {
      const at = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`
      if (!Object.hasOwn(now, key)) return [`- ${at}`]
      return Object.hasOwn(before, key) ? differences(before[key], now[key], at) : [`+ ${at}`]
    })
  }
  return Object.is(before, now) ? [] : [`~ ${pointer}`]
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null
}
