import { ArrowsCirclepathIcon } from "@navikt/aksel-icons"
import { Button } from "@navikt/ds-react"
import { useWords } from "../../words/WordsContext.tsx"

/** How many changes wait because someone is in the list, and the way to see them. It lies over the list: nothing moves because it comes. */
export function HeldLine({ onShow, waiting }: { readonly waiting: number; readonly onShow: () => void }) {
  const { deskPile } = useWords()
  return (
    <div className="held" role="status">
      {waiting === 0 ? null : (
        <Button size="small" icon={<ArrowsCirclepathIcon aria-hidden />} onClick={onShow}>
          {deskPile.held(waiting)}
        </Button>
      )}
    </div>
  )
}
