import { Skeleton } from "@navikt/ds-react"
import { useWords } from "../words/WordsContext.tsx"

/** Lines where content is on its way. */
export function Pending({ lines }: { readonly lines: number }) {
  const { loading } = useWords()
  return (
    <div className="pending" role="status">
      <span className="sr-only">{loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} variant="text" width={`${92 - (index % 3) * 14}%`} />
      ))}
    </div>
  )
}
