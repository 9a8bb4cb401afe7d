import type { ReactNode } from "react"
import { useLine } from "../api/changes/line.ts"
import { useWords } from "../words/WordsContext.tsx"
import { Header } from "./Header.tsx"

/** A room: its name, who is signed in, whether the line holds, and what is in it. For the phone first; at most as wide as is good to read. */
export function RoomFrame({ children, title }: { readonly title: string; readonly children: ReactNode }) {
  const { header, trouble } = useWords()
  const line = useLine()
  return (
    <div className="room workplace">
      <Header subtitle={title} skipTo={{ id: "room", label: header.skipToRoom }} />
      {line === "lost" ? (
        <p className="trouble" role="status">
          {trouble.lineLost}
        </p>
      ) : null}
      <main className="room-main" id="room" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
