import "./desk-nav.css"
import type { MouseEvent } from "react"
import { go, usePath } from "../layout/address.ts"
import { useWords } from "../words/WordsContext.tsx"

/** The pages of those who give places: the pile, the proposal and the places, and where one practises. Whom one has open stays open. */
export function DeskNav() {
  const { deskProposal, session } = useWords()
  const { capacity, desk, label, proposal } = deskProposal.nav
  const path = usePath()
  const pages = [
    ["/desk", desk],
    ["/proposal", proposal],
    ["/capacity", capacity],
    ["/practice", session.practice]
  ] as const
  const follow = (event: MouseEvent, to: string) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    go(to)
  }
  return (
    <nav className="desk-nav" aria-label={label}>
      {pages.map(([to, name]) => (
        <a key={to} href={to} aria-current={path === to ? "page" : undefined} onClick={(event) => follow(event, to)}>
          {name}
        </a>
      ))}
    </nav>
  )
}
