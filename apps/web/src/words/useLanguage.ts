import { useSyncExternalStore } from "react"
import { type Language, languages } from "./languages.ts"

const key = "samsyn.language"

const listeners = new Set<() => void>()
let chosen: Language | undefined

/** The reader's language: the one chosen in this browser, else bokmål. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, languageNow)
}

/** Chooses a language, here and the next time. */
export function chooseLanguage(language: Language): void {
  chosen = language
  try {
    localStorage.setItem(key, language)
  } catch {
    // A browser without storage forgets it when the page is left.
  }
  for (const changed of listeners) changed()
}

export function isLanguage(text: string | null): text is Language {
  return text !== null && Object.hasOwn(languages, text)
}

function languageNow(): Language {
  return (chosen ??= remembered())
}

function remembered(): Language {
  try {
    const stored = localStorage.getItem(key)
    return isLanguage(stored) ? stored : "nb"
  } catch {
    return "nb"
  }
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}
