import { BellFillIcon, ExclamationmarkTriangleFillIcon } from "@navikt/aksel-icons"
import type { FlagAnswer } from "../../api/answers.ts"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"

/** The open windows of a row, by what opened them. They move nothing; a contact that is overdue is said in words. */
export function WindowFlags({ flags }: { readonly flags: ReadonlyArray<FlagAnswer> }) {
  const { pile } = useWords()
  const naming = useNaming()
  return flags.map((flag) => (
    <span className="flag" key={flag.windowId} data-window={flag.windowId} data-overdue={flag.contactOverdue}>
      {flag.contactOverdue ? <ExclamationmarkTriangleFillIcon aria-hidden /> : <BellFillIcon aria-hidden />}
      {naming.trigger(flag.trigger)}
      {flag.contactOverdue ? <span className="sr-only">, {pile.contactOverdue}</span> : null}
    </span>
  ))
}
