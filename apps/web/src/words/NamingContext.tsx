import type { RulePack } from "@samsyn/core"
import { createContext, type ReactNode, useContext, useMemo } from "react"
import { makeNaming, type Naming } from "./naming.ts"
import { useWords } from "./WordsContext.tsx"

const NamingContext = createContext<{ readonly pack: RulePack; readonly naming: Naming } | undefined>(undefined)

/** The rule pack in force, and the words for its codes. */
export function NamingProvider(props: {
  readonly pack: RulePack
  readonly units: ReadonlyArray<{ readonly id: string; readonly name: string }>
  readonly children: ReactNode
}) {
  const { pack, units, children } = props
  const words = useWords()
  const value = useMemo(() => ({ pack, naming: makeNaming({ pack, units, words }) }), [pack, units, words])
  return <NamingContext value={value}>{children}</NamingContext>
}

export function useNaming(): Naming {
  return useKnown().naming
}

export function usePack(): RulePack {
  return useKnown().pack
}

function useKnown() {
  const value = useContext(NamingContext)
  if (value === undefined) throw new Error("useNaming: no NamingProvider above")
  return value
}
