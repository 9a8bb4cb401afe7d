import { Fragment } from "react"
import { useNaming } from "../../words/NamingContext.tsx"

/** The titles of sources, each in its own language: on a page in bokmål an English one is read aloud as English. */
export function SourceTitles({ ids }: { readonly ids: ReadonlyArray<string> }) {
  const naming = useNaming()
  return ids.map((id, index) => (
    <Fragment key={id}>
      {index === 0 ? "" : "; "}
      <span lang={naming.sourceLanguage(id)}>{naming.source(id)}</span>
    </Fragment>
  ))
}
