import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"

/** Someone by role and service: `miljøterapeut, Solbakken bofellesskap`. */
export function useWhoWords(): (who: { readonly role: string; readonly service: string }) => string {
  const naming = useNaming()
  const { session } = useWords()
  return ({ role, service }) => {
    const named = naming.of("roles", role)
    return service === "" ? named : `${named}, ${session.serviceName(service)}`
  }
}
