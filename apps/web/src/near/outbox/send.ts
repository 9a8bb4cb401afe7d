import type { Effect } from "effect"
import { ask } from "../../api/client.ts"
import type { Kept } from "./Kept.ts"

/** Seconds after which a line that gives no answer counts as gone. */
const patienceSeconds = 20

const nearby = { audience: "nearby" } as const

/** Whatever is on record by now will do: a talk was had, and a wish was said, whoever wrote something else meanwhile. */
const anyVersion = { "if-match": "*" } as const

/** Sends what was written, by its own key: sent twice, it is done once. Rejects as `ask` does. */
export function send({ id: idempotencyKey, written }: Kept): Promise<unknown> {
  return ask(
    (client): Effect.Effect<unknown, unknown> => {
      switch (written.tag) {
        case "note":
          return client.referrals.attachNote({ params: { id: written.referralId }, payload: written.note })
        case "contact":
          return client.windows.recordContact({ params: { id: written.windowId }, headers: anyVersion, payload: written.contact })
        case "moment":
          return client.near.recordMoment({ params: { id: written.referralId }, payload: written.moment })
        case "share-moment":
          return client.near.shareMoment({ params: { id: written.momentId }, headers: anyVersion, payload: written.sharing })
        case "withdraw-moment":
          return client.near.withdrawMoment({ params: { id: written.momentId }, headers: anyVersion, payload: written.withdrawal })
        case "reply":
          return client.assessment.reply({
            params: { id: written.reassessmentId },
            query: nearby,
            headers: { "if-match": written.version },
            payload: written.reply
          })
        case "begin-plan":
          return client.near.beginPlan({ params: { id: written.referralId }, query: nearby, payload: written.plan })
        case "plan-line":
          return client.near.addPlanLine({
            params: { id: written.referralId },
            query: nearby,
            headers: anyVersion,
            payload: written.line
          })
        case "put-plan-line":
          return client.near.replacePlanLine({
            params: { id: written.referralId, lineId: written.lineId },
            query: nearby,
            headers: { "if-match": written.version },
            payload: written.line
          })
        case "interim-help":
          return client.near.offerInterimHelp({ params: { id: written.referralId }, payload: written.help })
        case "interim-answer":
          return client.near.answerInterimHelp({ params: { id: written.helpId }, headers: anyVersion, payload: written.answer })
      }
    },
    { idempotencyKey, patienceSeconds }
  )
}

/** Who is signed in at this moment: what one has written is never sent in another's name. */
export function whoIsSignedIn(): Promise<{ readonly subject: string }> {
  return ask((client) => client.me.me(), { patienceSeconds })
}
