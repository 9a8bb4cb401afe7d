const key = "samsyn.writer"

/** A role and a service, never a name. */
export interface Writer {
  readonly role: string
  readonly service: string
}

/** Who wrote last in this browser. */
export function rememberedWriter(): Writer {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "null")
    if (typeof stored === "object" && stored !== null && "role" in stored && "service" in stored) {
      return { role: String(stored.role), service: String(stored.service) }
    }
  } catch {
    // A browser without storage remembers nothing; the form is then empty.
  }
  return { role: "milieu-therapist", service: "" }
}

export function rememberWriter({ role, service }: Writer): void {
  try {
    localStorage.setItem(key, JSON.stringify({ role, service }))
  } catch {
    // A browser without storage remembers nothing.
  }
}
