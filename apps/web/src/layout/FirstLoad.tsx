import { useWords } from "../words/WordsContext.tsx"
import { Mark } from "./Mark.tsx"
import { Pending } from "./Pending.tsx"
import { TroubleMessage } from "./Trouble.tsx"

/** Before the first answer: what this is, that it is on its way, or that the service does not answer. */
export function FirstLoad({ isDown, retry }: { readonly isDown: boolean; readonly retry: () => void }) {
  const { header } = useWords()
  return (
    <div className="workplace">
      <header className="header">
        <Mark />
        <h1 className="header-name">Samsyn</h1>
        <span className="header-unit">{header.subtitle}</span>
      </header>
      <main className="first-load">{isDown ? <TroubleMessage retry={retry} /> : <Pending lines={12} />}</main>
    </div>
  )
}
