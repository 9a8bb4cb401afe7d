import { clear, createStore, del, entries, get, set, type UseStore } from "idb-keyval"
import type { Kept } from "./Kept.ts"

/**
 * What lies on this phone until it is sent: texts that the service has not taken, and forms half filled in. Erased on sign-out; decision 0020 says what it is
 * protected by. Where the browser keeps nothing, every function rejects.
 */
let opened: UseStore | undefined
const store = () => (opened ??= createStore("samsyn-near", "kept"))

const keptPrefix = "kept "
const draftPrefix = "draft "

interface Owned {
  readonly owner: string
  readonly writtenAt: number
}

/** How long what another has written waits for them to come back, before it is erased. */
const strangersHours = 24

/** What an owner has written, the first first. What others left here is not told of, and is erased after a day. */
export async function readKept(owner: string, now: number): Promise<ReadonlyArray<Kept>> {
  const all = await entries<string, Owned>(store())
  const old = all.filter(([, one]) => one.owner !== owner && now - one.writtenAt > strangersHours * 3_600_000)
  await Promise.all(old.map(([key]) => del(key, store())))
  return (await entries<string, Kept>(store()))
    .flatMap(([key, one]) => (key.startsWith(keptPrefix) && one.owner === owner ? [one] : []))
    .toSorted((a, b) => a.writtenAt - b.writtenAt)
}

export function writeKept(kept: Kept): Promise<void> {
  return set(`${keptPrefix}${kept.id}`, kept, store())
}

export function forgetKept(id: string): Promise<void> {
  return del(`${keptPrefix}${id}`, store())
}

/** The name of a form about a person, by which what stands in it is found again. */
export interface FormName {
  readonly owner: string
  readonly personKey: string
  readonly view: string
}

const keyOf = ({ owner, personKey, view }: FormName) => `${draftPrefix}${owner} ${encodeURIComponent(personKey)} ${view}`

interface DraftKept extends Owned {
  readonly draft: unknown
}

export async function readDraft(name: FormName): Promise<unknown> {
  return (await get<DraftKept>(keyOf(name), store()))?.draft
}

export function writeDraft(name: FormName, draft: unknown): Promise<void> {
  const kept: DraftKept = { owner: name.owner, writtenAt: Date.now(), draft }
  return set(keyOf(name), kept, store())
}

export function forgetDraft(name: FormName): Promise<void> {
  return del(keyOf(name), store())
}

/** Erases everything that anyone has left here. */
export function eraseAll(): Promise<void> {
  return clear(store())
}
