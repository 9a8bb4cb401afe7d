import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import type { ProposalAnswer } from "../../api/answers.ts"
import { proposalQuery } from "../../api/desk.ts"
import { type Moved, movedBetween } from "./rowsOf.ts"

/** The proposal that one works on, and how the newest differs from it. It is another one only when one says so. */
export interface ShownProposal {
  readonly shown: ProposalAnswer
  /** What is new beside it; undefined where nothing is. */
  readonly news: ReadonlyArray<Moved> | undefined
  readonly showNewest: () => void
  /** Asks for the proposal as it is now, and works on that one from here on. */
  readonly renew: () => Promise<ProposalAnswer>
}

export function useShownProposal(newest: ProposalAnswer): ShownProposal {
  const queries = useQueryClient()
  const [shown, setShown] = useState(newest)
  return {
    shown,
    news: shown.digest === newest.digest ? undefined : movedBetween(shown.matching, newest.matching),
    showNewest: () => setShown(newest),
    renew: async () => {
      const fresh = await queries.fetchQuery({ ...proposalQuery, staleTime: 0 })
      setShown(fresh)
      return fresh
    }
  }
}
