import { ExclamationmarkTriangleFillIcon } from "@navikt/aksel-icons"
import { Button } from "@navikt/ds-react"
import { useTimes } from "../time/TimesContext.tsx"
import { useWords } from "../words/WordsContext.tsx"

/** The service stopped answering: says how old what is shown is. */
export function Trouble({ shownAt, retry }: { readonly shownAt: string; readonly retry: () => void }) {
  const { trouble } = useWords()
  const times = useTimes()
  return <TroubleMessage retry={retry} more={trouble.shownIsOld(times.clock(shownAt))} />
}

/** The service does not answer; it is asked again by itself, or at once by the button. */
export function TroubleMessage({ more, retry }: { readonly more?: string; readonly retry: () => void }) {
  const { trouble } = useWords()
  return (
    <div className="trouble" role="alert">
      <ExclamationmarkTriangleFillIcon aria-hidden />
      <p>
        <strong>{trouble.serverDown}</strong> {more} {trouble.retrying}
      </p>
      <Button size="xsmall" variant="secondary" data-color="neutral" onClick={retry}>
        {trouble.retry}
      </Button>
    </div>
  )
}
