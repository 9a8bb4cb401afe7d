import { serviceNameOf } from "../../words/services.ts"
import { useNaming } from "../../words/NamingContext.tsx"

/** Someone by role and service: `miljøterapeut, Solbakken bofellesskap`. */
export function useWhoWords(): (who: { readonly role: string; readonly service: string }) => string {
  const naming = useNaming()
  return ({ role, service }) => {
    const named = naming.of("roles", role)
    return service === "" ? named : `${named}, ${serviceNameOf(service)}`
  }
}
