import type { Ask, Named } from "@samsyn/contract"
import { Id } from "@samsyn/core"
import { Schema } from "effect"

/** What a request says, as far as it is looked at before it is let through. */
export interface Said {
  /** The parameters of the address. */
  readonly path: Readonly<Record<string, string | undefined>>
  readonly query: Readonly<Record<string, string | ReadonlyArray<string> | undefined>>
  /** What the body holds, before any schema has read it; undefined where it is not looked at. */
  readonly body: unknown
}

/** What a request is about, by its name. */
export interface About {
  readonly id: string
  readonly among: Named["among"]
}

/**
 * What a request names first of what it can name; undefined where it names nothing. What it has to name and does not, or names by anything but an id, is by a name
 * that nothing has: its schema refuses it, and whoever may not name everyone is told nothing of it.
 */
export function namedIn(said: Said, { about }: Ask): About | undefined {
  for (const named of about) {
    const id = valueAt(said, named)
    if (isId(id)) return { id, among: named.among }
    if (!named.isOptional) return { id: nameOfNothing, among: named.among }
  }
  return undefined
}

const nameOfNothing = ""

const isId = Schema.is(Id)

function valueAt({ body, path, query }: Said, { at, in: where }: Named): unknown {
  switch (where) {
    case "path":
      return ownMember(path, at)
    case "query":
      return ownMember(query, at)
    case "body":
      return at.slice(1).split("/").reduce(ownMember, body)
  }
}

/** What a value that came from outside holds under a key, and never what all objects have. */
export function ownMember(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined
}
