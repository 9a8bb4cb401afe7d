/** The ids of all records that an event names, of whichever list; undefined where it says nothing that can be read. */
export function namedIn(data: string): ReadonlySet<string> | undefined {
  try {
    const about: unknown = JSON.parse(data)
    if (typeof about !== "object" || about === null) return undefined
    return new Set(Object.values(about).flatMap((ids: unknown) => (Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [])))
  } catch {
    return undefined
  }
}
