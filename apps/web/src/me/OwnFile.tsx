import { Button } from "@navikt/ds-react"
import type { PersonFileAnswer } from "@samsyn/contract"
import { useOwnFile } from "../api/me.ts"
import { go } from "../layout/address.ts"
import { useWords } from "../words/WordsContext.tsx"
import { FoldedPart } from "./Part.tsx"

/** Everything that is kept about the person, as a file that is theirs, with what is held back and why; and the letter. */
export function OwnFile({ personKey }: { readonly personKey: string }) {
  const { me } = useWords()
  const file = useOwnFile(personKey)
  return (
    <FoldedPart title={me.file.title}>
      <p>{me.file.explain}</p>
      <div className="me-answers">
        <Button
          variant="secondary"
          loading={file.isPending}
          onClick={() => file.mutate(undefined, { onSuccess: (answer) => download(answer) })}
        >
          {me.file.get}
        </Button>
        <Button variant="secondary" onClick={() => go("/letter")}>
          {me.file.letter}
        </Button>
      </div>
      <div role="status">
        {file.isSuccess ? <p>{me.file.made}</p> : null}
        {file.isSuccess && file.data.withheld.length > 0 ? <Withheld withheld={file.data.withheld} /> : null}
      </div>
      {file.isError ? (
        <p className="refusal" role="alert">
          {me.file.failed}
        </p>
      ) : null}
    </FoldedPart>
  )
}

function Withheld({ withheld }: Pick<PersonFileAnswer, "withheld">) {
  const { me } = useWords()
  const whys = [...new Set(withheld.map(({ because }) => because))]
  const countOf = (because: (typeof whys)[number]) =>
    withheld.filter((one) => one.because === because).reduce((sum, { count }) => sum + count, 0)
  return (
    <ul className="me-list">
      {whys.map((because) => (
        <li key={because}>
          {me.file.withheld(countOf(because))} {me.file.because[because]}
        </li>
      ))}
    </ul>
  )
}

/** Hands the file to the browser, which keeps it where the person wants it. */
function download(answer: PersonFileAnswer): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(answer, null, 2)], { type: "application/json" }))
  const link = document.createElement("a")
  link.href = address
  link.download = `samsyn-${answer.madeAt.slice(0, 10)}.json`
  link.click()
  URL.revokeObjectURL(address)
}
