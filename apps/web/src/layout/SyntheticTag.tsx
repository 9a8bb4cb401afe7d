import { ExclamationmarkTriangleIcon } from "@navikt/aksel-icons"
import { Tag } from "@navikt/ds-react"
import { useWords } from "../words/WordsContext.tsx"

/** Says that nobody in the data is real. */
export function SyntheticTag() {
  const { header } = useWords()
  return (
    <Tag
      size="xsmall"
      variant="strong"
      data-color="warning"
      icon={<ExclamationmarkTriangleIcon aria-hidden />}
      title={header.syntheticMore}
    >
      {header.synthetic}
    </Tag>
  )
}
