import type { Observer } from "@samsyn/core"
import type { NewNote } from "../../api/answers.ts"
import type { Times } from "../../time/Times.ts"
import type { Words } from "../../words/Words.ts"
import type { Circumstance } from "./circumstancesFor.ts"
import type { Draft } from "./draft.ts"

/** What is missing before a draft can be saved: which control, and in words. */
export interface Missing {
  readonly field: string
  readonly words: string
}

export type DraftRead =
  | { readonly tag: "ready"; readonly note: NewNote }
  | { readonly tag: "missing"; readonly missing: ReadonlyArray<Missing> }

/** Reads a draft into the note that is sent, or says everything that is missing. */
export function readDraft(
  draft: Draft,
  given: {
    /** As whom the writer is signed in. */
    readonly by: Observer
    readonly circumstances: ReadonlyArray<Circumstance>
    readonly nameOf: (circumstance: string) => string
    readonly times: Times
    readonly words: Words["noteForm"]
  }
): DraftRead {
  const { times, words } = given
  const missing: Array<Missing> = []
  if (draft.text.trim() === "") missing.push({ field: "text", words: words.missingText })
  else if (draft.text.length > 4000) missing.push({ field: "text", words: words.textTooLong })
  const observedAt = times.fromField(draft.observedAt)
  if (observedAt === undefined) missing.push({ field: "observedAt", words: words.missingObservedAt })
  else if (Date.parse(observedAt) > times.now + tolerance) missing.push({ field: "observedAt", words: words.inFuture })
  const window = windowOf(draft, { times, words, missing })
  if (draft.sharedWith.length === 0) missing.push({ field: "sharedWith", words: words.missingShared })
  const facts = given.circumstances.flatMap(({ code, value: kind }) => {
    const text = (draft.facts[code] ?? "").trim()
    const value = valueOf(kind, text)
    if (text !== "" && value === undefined) missing.push({ field: `fact-${code}`, words: words.numberInvalid(given.nameOf(code)) })
    return value === undefined ? [] : [{ circumstance: code, value }]
  })
  if (missing.length > 0 || observedAt === undefined) return { tag: "missing", missing }
  return {
    tag: "ready",
    note: {
      observedAt,
      by: given.by,
      source: given.by.role === "person" ? "person" : "nearby",
      basis: draft.basis,
      domain: draft.domain,
      sharedWith: draft.sharedWith,
      text: draft.text.trim(),
      facts,
      ...(window === undefined ? {} : { window })
    }
  }
}

/** The reader's field has whole minutes, and the time of the data may be half a minute old. */
const tolerance = 60_000

function valueOf(kind: Circumstance["value"], text: string): boolean | number | undefined {
  if (kind === "flag") return text === "yes" ? true : text === "no" ? false : undefined
  return /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : undefined
}

function windowOf(
  draft: Draft,
  { times, words, missing }: { readonly times: Times; readonly words: Words["noteForm"]; readonly missing: Array<Missing> }
): NewNote["window"] {
  if (draft.window === "none") return undefined
  if (draft.window !== "open") return { confirm: { windowId: draft.window.slice("confirm:".length) } }
  if (draft.trigger === "") missing.push({ field: "trigger", words: words.missingTrigger })
  if (draft.agreed === "") missing.push({ field: "agreed", words: words.missingAgreed })
  if (draft.agreed === "") return undefined
  const openedAt = times.fromField(draft.openedAt)
  const endsAt = times.fromField(draft.endsAt)
  return {
    open: {
      trigger: draft.trigger,
      agreed: draft.agreed,
      ...(openedAt === undefined ? {} : { openedAt }),
      ...(endsAt === undefined ? {} : { endsAt })
    }
  }
}
