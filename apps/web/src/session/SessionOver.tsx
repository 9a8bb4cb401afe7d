import type { MeAnswer } from "@samsyn/contract"
import { lazy, Suspense } from "react"
import { useSessionIsOver } from "../api/session.ts"

const Dialog = lazy(async () => ({ default: (await import("./SessionOverDialog.tsx")).SessionOverDialog }))

/**
 * Said over the room when the session ended while it was open: everything that was written stays where it is. Whoever comes back as the same goes on; as someone
 * else, they get a page of their own.
 */
export function SessionOver({ me }: { readonly me: MeAnswer }) {
  return useSessionIsOver() ? (
    <Suspense>
      <Dialog me={me} />
    </Suspense>
  ) : null
}
