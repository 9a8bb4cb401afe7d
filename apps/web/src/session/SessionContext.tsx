import type { MeAnswer } from "@samsyn/contract"
import { createContext, type ReactNode, useContext } from "react"
import type { Actor, Role } from "../api/acting.ts"

/** Who is signed in, and in which of their roles they act now. */
export interface Session {
  readonly me: MeAnswer
  /** As whom everything they write is named: `actor.observer`. */
  readonly actor: Actor
  /** Turns to another role of theirs; undefined: they choose. */
  readonly turnTo: (role: Role | undefined) => void
}

const SessionContext = createContext<Session | undefined>(undefined)

export function SessionProvider({ children, session }: { readonly session: Session; readonly children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>
}

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === undefined) throw new Error("useSession: nobody is signed in above")
  return session
}

/** As whom what is written here is named. */
export function useObserver(): Actor["observer"] {
  return useSession().actor.observer
}
