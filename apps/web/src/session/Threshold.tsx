import type { ReactNode } from "react"
import { LanguageChooser } from "../layout/LanguageChooser.tsx"
import { Mark } from "../layout/Mark.tsx"

/** The page before the rooms: what this is, in whose language, and one thing to do. */
export function Threshold({ children, title }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="threshold">
      <header className="header">
        <Mark />
        <span className="header-name">Samsyn</span>
        <LanguageChooser />
      </header>
      <main className="threshold-main">
        <h1 className="threshold-title">{title}</h1>
        {children}
      </main>
    </div>
  )
}
