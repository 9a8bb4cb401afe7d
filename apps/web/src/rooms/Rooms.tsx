import { type ReactNode, Suspense, useEffect } from "react"
import type { Actor } from "../api/acting.ts"
import { useFollowing } from "../api/changes/useFollowing.ts"
import { go, usePath } from "../layout/address.ts"
import { Empty } from "../layout/Empty.tsx"
import { FirstLoad } from "../layout/FirstLoad.tsx"
import { RoomFrame } from "../layout/RoomFrame.tsx"
import { useSession } from "../session/SessionContext.tsx"
import { useLanguage } from "../words/language.ts"
import { useWords } from "../words/WordsContext.tsx"
import { roomsOf } from "./rooms.ts"

/** The room that the address names, where the role may enter it; else its home. What happens is followed for as long as one is in a room that shows it. */
export function Rooms() {
  const { session: words } = useWords()
  const { actor } = useSession()
  const { languageOf } = useLanguage()
  const path = usePath()
  const rooms = roomsOf[actor.role]
  const room = rooms.find((each) => each.path === path) ?? rooms[0]
  useEffect(() => {
    if (room !== undefined && room.path !== path) go(`${room.path}${location.hash}`, "replace")
  }, [room, path])
  if (room === undefined) {
    return (
      <RoomFrame title={words.roles[actor.role]}>
        <Empty title={words.noRoom} />
      </RoomFrame>
    )
  }
  // A language that says nothing of this room has it said in another one: those who hear the page are told in which.
  const page = (
    <div lang={languageOf?.(room.texts)} style={{ display: "contents" }}>
      <room.Page key={actor.role} />
    </div>
  )
  return <Suspense fallback={<Waiting />}>{room.isApart === true ? page : <Followed actor={actor}>{page}</Followed>}</Suspense>
}

/** What happens is followed while someone is in here, and from before the first thing is asked for. */
function Followed({ actor, children }: { readonly actor: Actor; readonly children: ReactNode }) {
  return useFollowing(actor) ? children : <Waiting />
}

function Waiting() {
  return <FirstLoad isDown={false} retry={() => undefined} />
}
