import { type FormEvent, useEffect } from "react"

/** Asked before someone signs out: resolves to whether they may go, when what lies on this device has been erased. */
type Leaving = () => Promise<boolean>

let asked: Leaving | undefined

/** While a room that keeps something on this device is open, it is asked before someone signs out. */
export function useLeaving(leaving: Leaving): void {
  useEffect(() => {
    asked = leaving
    return () => {
      asked = undefined
    }
  }, [leaving])
}

/** Holds the form that signs out until the room has let go. */
export function leaveOrStay(event: FormEvent<HTMLFormElement>): void {
  if (asked === undefined) return
  event.preventDefault()
  const form = event.currentTarget
  void asked().then((mayGo) => {
    // Sent by itself, so that it is not asked again.
    if (mayGo) form.submit()
  })
}
