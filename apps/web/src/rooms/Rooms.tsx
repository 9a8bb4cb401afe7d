import { Suspense, useEffect } from "react"
import { useFollowing } from "../api/changes/useFollowing.ts"
import { go, usePath } from "../layout/address.ts"
import { Empty } from "../layout/Empty.tsx"
import { FirstLoad } from "../layout/FirstLoad.tsx"
import { RoomFrame } from "../layout/RoomFrame.tsx"
import { useSession } from "../session/SessionContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { roomsOf } from "./rooms.ts"

/** The room that the address names, where the role may enter it; else its home. What happens is followed for as long as one is in it. */
export function Rooms() {
  const { session: words } = useWords()
  const { actor } = useSession()
  const path = usePath()
  const isFollowing = useFollowing(actor)
  const rooms = roomsOf[actor.role]
  const room = rooms.find((each) => each.path === path) ?? rooms[0]
  useEffect(() => {
    if (room !== undefined && room.path !== path) go(`${room.path}${location.hash}`, "replace")
  }, [room, path])
  const waiting = <FirstLoad isDown={false} retry={() => undefined} />
  if (room === undefined) {
    return (
      <RoomFrame title={words.roles[actor.role]}>
        <Empty title={words.noRoom} />
      </RoomFrame>
    )
  }
  return <Suspense fallback={waiting}>{isFollowing ? <room.Page key={actor.role} /> : waiting}</Suspense>
}
