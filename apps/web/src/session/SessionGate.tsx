import { useQuery, useQueryClient } from "@tanstack/react-query"
import { lazy, type ReactNode, Suspense, useMemo, useState } from "react"
import { actAs, type Role } from "../api/acting.ts"
import { isSignedOut } from "../api/client.ts"
import { meQuery } from "../api/session.ts"
import { FirstLoad } from "../layout/FirstLoad.tsx"
import { actorOf, rememberedRole, rememberRole } from "./chosenRole.ts"
import { RoleChooser } from "./RoleChooser.tsx"
import { SessionOver } from "./SessionOver.tsx"
import { SessionProvider } from "./SessionContext.tsx"

const SignInPage = lazy(async () => ({ default: (await import("./SignInPage.tsx")).SignInPage }))

/** The rooms for those who are signed in, and sign-in for everyone else. A session that ends while a room is open leaves the room as it was. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const me = useQuery(meQuery)
  const queries = useQueryClient()
  const [chosen, setChosen] = useState(rememberedRole)
  const [subject, setSubject] = useState<string>()
  const actor = me.data === undefined ? undefined : actorOf(me.data, chosen)
  const session = useMemo(
    () =>
      me.data === undefined || actor === undefined
        ? undefined
        : {
            me: me.data,
            actor,
            turnTo: (role: Role | undefined) => {
              rememberRole(role)
              setChosen(role ?? null)
            }
          },
    [me.data, actor]
  )
  if (me.data === undefined) {
    return isSignedOut(me.error) ? (
      <Suspense>
        <SignInPage />
      </Suspense>
    ) : (
      <FirstLoad isDown={me.isError} retry={() => void me.refetch()} />
    )
  }
  if (subject === undefined) setSubject(me.data.subject)
  else if (subject !== me.data.subject) {
    // Someone else signed in beside this page: nothing that was answered before is theirs to see.
    location.reload()
    return <FirstLoad isDown={false} retry={() => undefined} />
  }
  // Before anything below asks for something.
  actAs(actor?.role)
  if (session === undefined) {
    const turnTo = (role: Role) => {
      // What another role was answered is not this one's to see.
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[1] !== "me" })
      rememberRole(role)
      setChosen(role)
    }
    return <RoleChooser roles={me.data.roles} turnTo={turnTo} />
  }
  return (
    <SessionProvider session={session}>
      {children}
      <SessionOver me={session.me} />
    </SessionProvider>
  )
}
