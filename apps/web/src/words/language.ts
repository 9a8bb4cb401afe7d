import { useSyncExternalStore } from "react"
import { languages, type Texts } from "./languages.ts"
import { language as nbTexts } from "./nb.ts"

const key = "samsyn.language"

const listeners = new Set<() => void>()
let wanted = "nb"
let current: Texts = nbTexts

/** Everything that is written in the reader's language. */
export function useLanguage(): Texts {
  return useSyncExternalStore(subscribe, () => current)
}

/** Turns the pages to a language, now and the next time; while its texts cannot be fetched they stay as they are. */
export async function chooseLanguage(language: string): Promise<void> {
  try {
    localStorage.setItem(key, language)
  } catch {
    // A browser without storage forgets it when the page is left.
  }
  await turnTo(language)
}

/** Turns the pages to the language that was chosen last in this browser. */
export async function recallLanguage(): Promise<void> {
  const language = remembered()
  if (language !== undefined) await turnTo(language)
}

async function turnTo(language: string): Promise<void> {
  wanted = language
  try {
    const texts = await languages[language]?.load()
    // Someone who chose again meanwhile gets the later choice.
    if (texts === undefined || wanted !== language) return
    current = texts
  } catch {
    return
  }
  for (const changed of listeners) changed()
}

function remembered(): string | undefined {
  try {
    const stored = localStorage.getItem(key)
    return stored !== null && Object.hasOwn(languages, stored) ? stored : undefined
  } catch {
    return undefined
  }
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}
