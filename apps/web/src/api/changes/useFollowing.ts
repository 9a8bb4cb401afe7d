import { type Query, useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import type { Actor, Role } from "../acting.ts"
import { sessionEnded, useSessionIsOver } from "../session.ts"
import type { StreamEvent } from "./eventsIn.ts"
import { follow } from "./follow.ts"
import { setLine } from "./line.ts"
import { namedIn } from "./namedIn.ts"

/** Whom the answers of a role are made for. */
const audiences: Readonly<Record<Role, "unit" | "nearby" | "person">> = {
  coordinator: "unit",
  assessor: "unit",
  auditor: "unit",
  nearby: "nearby",
  "unit-staff": "nearby",
  service: "nearby",
  person: "person"
}

/** Milliseconds in which events are taken together: what one command records comes as several. */
const together = 100

/** So long, at most, is a room held back until its changes are followed, so that nothing happens unseen between its first answers and the stream. */
const patience = 1_000

/** Follows what happens for as long as someone acts in a role, and asks again for what it changed. False until it is followed, or has been tried for a second. */
export function useFollowing(actor: Actor): boolean {
  const queries = useQueryClient()
  const isOver = useSessionIsOver()
  const [isReady, setIsReady] = useState(false)
  const { role } = actor
  useEffect(() => {
    if (isOver) return
    const stopping = new AbortController()
    const readyAnyhow = setTimeout(() => setIsReady(true), patience)
    let isOpen = false
    let gathered: ReadonlyArray<StreamEvent> = []
    let timer: ReturnType<typeof setTimeout> | undefined
    const refresh = () => {
      const events = gathered
      gathered = []
      timer = undefined
      void queries.invalidateQueries({ predicate: (query) => isChangedBy(events, query) })
    }
    void follow(
      {
        audience: audiences[role],
        onOpen: () => {
          // What was answered before the stream was open the first time may be older than it.
          if (!isOpen)
            void queries.invalidateQueries({ predicate: ({ queryKey, state }) => queryKey[0] !== "fixed" && state.data !== undefined })
          isOpen = true
          setLine("live")
          setIsReady(true)
        },
        onEvent: (event) => {
          gathered = [...gathered, event]
          timer ??= setTimeout(refresh, together)
        },
        onLost: () => setLine("lost"),
        onSignedOut: sessionEnded
      },
      stopping.signal
    )
    return () => {
      clearTimeout(readyAnyhow)
      clearTimeout(timer)
      stopping.abort()
    }
  }, [queries, role, isOver])
  return isReady
}

/** Lists change with everything, records when they are named, what is fixed never. Whoever was away too long reads everything anew. */
function isChangedBy(events: ReadonlyArray<StreamEvent>, { queryKey }: Query): boolean {
  const [kind, id] = queryKey
  if (kind !== "record") return kind === "list"
  return events.some(({ data, event }) => {
    if (event === "start-over") return true
    const named = namedIn(data)
    return named === undefined || named.size === 0 || named.has(String(id))
  })
}
