import type { Observer } from "@samsyn/core"
import { useNaming } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"

/** Who did something, as role and service; a person themselves has no service. */
export function useWho(): (observer: Observer) => string {
  const naming = useNaming()
  const { session } = useWords()
  return ({ role, service }) => {
    const known: Readonly<Record<string, string>> = session.roles
    const name = naming.of("roles", role)
    return role === "person" || service === "" ? name : `${name === role ? (known[role] ?? role) : name}, ${session.serviceName(service)}`
  }
}
