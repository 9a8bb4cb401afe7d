import { useSyncExternalStore } from "react"
import { nbTexts, type Language, languages, type Texts } from "./languages.ts"

const key = "samsyn.language"

const listeners = new Set<() => void>()
let wanted: Language = "nb"
let current: Texts & { readonly language: Language } = { language: "nb", ...nbTexts }

/** The reader's language, and everything written in it. */
export function useLanguage(): Texts & { readonly language: Language } {
  return useSyncExternalStore(subscribe, () => current)
}

/** Turns the pages to a language, now and the next time; while its texts cannot be fetched they stay as they are. */
export async function chooseLanguage(language: Language): Promise<void> {
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

async function turnTo(language: Language): Promise<void> {
  wanted = language
  try {
    const texts = await languages[language].load()
    // Someone who chose again meanwhile gets the later choice.
    if (wanted !== language) return
    current = { language, ...texts }
  } catch {
    return
  }
  for (const changed of listeners) changed()
}

function remembered(): Language | undefined {
  try {
    const stored = localStorage.getItem(key)
    return isLanguage(stored) ? stored : undefined
  } catch {
    return undefined
  }
}

export function isLanguage(text: string | null): text is Language {
  return text !== null && Object.hasOwn(languages, text)
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}
