import { CheckmarkCircleIcon, ExclamationmarkTriangleFillIcon } from "@navikt/aksel-icons"
import { useWords } from "../../words/WordsContext.tsx"

/** What the separate check of the proposal finds: nothing, or that it is not to be used. */
export function Verified({ violations }: { readonly violations: number }) {
  const { proposal: words } = useWords()
  return violations === 0 ? (
    <p className="verified quiet">
      <CheckmarkCircleIcon aria-hidden />
      {words.verified}
    </p>
  ) : (
    <p className="refusal" role="alert">
      <ExclamationmarkTriangleFillIcon aria-hidden />
      {words.violations(violations)}
    </p>
  )
}
