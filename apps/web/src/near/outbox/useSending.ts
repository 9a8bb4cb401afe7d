import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { useLine } from "../../api/changes/line.ts"
import { useSessionIsOver } from "../../api/session.ts"
import { useSession } from "../../session/SessionContext.tsx"
import { openOutbox, sendKept, useOutbox, waits } from "./outbox.ts"

/** Milliseconds between attempts while something waits, whatever the browser believes about its line. */
const pause = 10_000

/** Whose what is written here is: someone in one role of theirs. */
export function useOwner(): string {
  const { actor, me } = useSession()
  return `${me.subject} ${actor.role} ${actor.observer.service}`
}

/** Sends what is kept: at once, when the line is back, when the page is looked at again, and now and then while something waits. */
export function useSending(): void {
  const queries = useQueryClient()
  const { me } = useSession()
  const owner = useOwner()
  const { kept } = useOutbox()
  const line = useLine()
  const isOver = useSessionIsOver()
  useEffect(() => void openOutbox(owner), [owner])
  const waiting = kept.filter(waits).length
  useEffect(() => {
    if (waiting === 0 || isOver) return
    const attempt = () => {
      void sendKept(me.subject).then((hasSent) => (hasSent ? queries.invalidateQueries() : undefined))
    }
    attempt()
    const timer = setInterval(attempt, pause)
    addEventListener("online", attempt)
    document.addEventListener("visibilitychange", attempt)
    return () => {
      clearInterval(timer)
      removeEventListener("online", attempt)
      document.removeEventListener("visibilitychange", attempt)
    }
  }, [waiting, isOver, line, me.subject, queries])
}
