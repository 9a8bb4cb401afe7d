import { choose, useChosen } from "../layout/useChosen.ts"

/** What of a person is open: one of the pages about them, or a form. After a colon stands what the form is about. */
export interface WhereNear {
  readonly personKey: string
  readonly view: string
  readonly about: ReadonlyArray<string>
}

/** The pages about a person; everything else is a form. */
export const pagesOfPerson = ["now", "said", "plan", "moments"] as const

/** Which person is open, and what of them; it stands after `#`, so that back and reload keep it. */
export function useWhereNear(): WhereNear | undefined {
  const chosen = useChosen()
  if (chosen === undefined) return undefined
  const [person = "", rest = "now"] = chosen.split("/")
  const [view = "now", ...about] = rest.split(":").map(decoded)
  return { personKey: decoded(person), view, about }
}

/** Opens a person, or something of them. */
export function open(personKey: string, view: string = "now", ...about: ReadonlyArray<string>): void {
  choose(addressNear(personKey, view, ...about))
}

/** Opens something in the place of a form that is done with, so that the way back does not lead into it again. */
export function openInstead(personKey: string, view: string = "now"): void {
  location.replace(hrefNear(personKey, view))
}

/** The address of a person, or of something of them, for a link. */
export function hrefNear(personKey: string, view: string = "now", ...about: ReadonlyArray<string>): string {
  return `#/${encodeURIComponent(addressNear(personKey, view, ...about))}`
}

/** What stands in the address, before it is encoded as a whole. */
function addressNear(personKey: string, view: string, ...about: ReadonlyArray<string>): string {
  const person = encodeURIComponent(personKey)
  return view === "now" ? person : `${person}/${[view, ...about.map(encodeURIComponent)].join(":")}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
