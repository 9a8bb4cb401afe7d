import { Queues, Setting, Windows } from "@samsyn/application"
import { Effect } from "effect"
import { HttpServer } from "effect/http"
import type { SignInChoice } from "../configuration/readSignIn.ts"

/** One line that says what is waiting and where to look. */
export const greeting = Effect.fn("greeting")(function* (signIn: SignInChoice) {
  const { timeZone } = yield* Setting
  const queues = yield* Queues
  const windows = yield* Windows
  const address = yield* HttpServer.addressFormattedWith(Effect.succeed)
  const { asOf, ranking } = yield* queues.place("pile")
  const today = civilDateOf(asOf, timeZone)
  const overdue = ranking.filter((row) => row.latestStartOn !== null && row.latestStartOn < today).length
  const open = (yield* windows.actNow).filter((row) => row.state === "open").length
  return `Samsyn${signIn.tag === "development" ? " (synthetic data)" : ""}: ${ranking.length} waiting for a place, ${overdue} overdue, ${open} windows open — ${address}`
})

/** Swedish dates are written as ISO has them. */
function civilDateOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(new Date(instant))
}
