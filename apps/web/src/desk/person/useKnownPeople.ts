import { RoleCode, ServiceCode } from "@samsyn/core"
import { useQuery } from "@tanstack/react-query"
import { Schema } from "effect"
import { notesQuery } from "../../api/desk.ts"
import { decisionsQuery } from "../../api/deskPerson.ts"
import { useObserver } from "../../session/SessionContext.tsx"

interface Who {
  readonly role: string
  readonly service: string
}

const isRole = Schema.is(RoleCode)
const isService = Schema.is(ServiceCode)

/**
 * Those who have to do with a person and can be asked or be given something to do: `first`, then whoever wrote of them, decided, and oneself. Each once, and only
 * who is named by codes, as records keep them.
 */
export function useKnownPeople(referralId: string, first: ReadonlyArray<Who>): ReadonlyArray<Who> {
  const own = useObserver()
  const notes = useQuery(notesQuery(referralId)).data ?? []
  const decisions = useQuery(decisionsQuery(referralId)).data ?? []
  const all: ReadonlyArray<Who> = [
    ...first,
    ...notes.map(({ by }) => by),
    ...decisions.flatMap(({ by }) => (by === undefined ? [] : [by])),
    own
  ]
  const byName = new Map(
    all.filter(({ role, service }) => isRole(role) && isService(service)).map((who) => [`${who.role} ${who.service}`, who])
  )
  return [...byName.values()]
}
