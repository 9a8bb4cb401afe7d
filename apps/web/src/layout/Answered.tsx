import type { UseQueryResult } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { Refused } from "../api/client.ts"
import { useWords } from "../words/WordsContext.tsx"
import { Empty } from "./Empty.tsx"
import { Pending } from "./Pending.tsx"
import { TroubleMessage } from "./Trouble.tsx"

/**
 * What a query answered, in every state that it may be in: on its way, not allowed, not to be had now, nothing, or there. What was answered once stays while it
 * is asked again; that the line is lost is said above it.
 */
export function Answered<Answer>(props: {
  readonly query: Pick<UseQueryResult<Answer>, "data" | "error" | "refetch">
  readonly lines?: number
  /** What to say where the answer is there, and holds nothing. */
  readonly empty?: { readonly when: (answer: Answer) => boolean; readonly title: string; readonly more?: string }
  readonly children: (answer: Answer) => ReactNode
}) {
  const { children, empty, lines = 6, query } = props
  const { trouble } = useWords()
  const retry = () => void query.refetch()
  if (query.data === undefined) {
    if (query.error === null) return <Pending lines={lines} />
    return query.error instanceof Refused ? <Empty title={trouble.notAllowed} /> : <TroubleMessage retry={retry} />
  }
  return (
    <>
      {query.error === null || query.error instanceof Refused ? null : <TroubleMessage retry={retry} more={trouble.lineLost} />}
      {empty?.when(query.data) === true ? (
        <Empty title={empty.title} {...(empty.more === undefined ? {} : { more: empty.more })} />
      ) : (
        children(query.data)
      )}
    </>
  )
}
