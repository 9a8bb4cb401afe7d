import type { Deciders } from "../Decider.ts"
import type { BreachCommand } from "./Command.ts"
import { tellBreach } from "./tellBreach.ts"
import { endTrying, tryElsewhere } from "./tryElsewhere.ts"

const referral = ({ referralId }: { readonly referralId: string }) => ({ list: "referrals", id: referralId }) as const

/** What is done about a latest start that is not kept. */
export const breachDeciders: Deciders<BreachCommand> = {
  "tell-breach": { changes: referral, decide: tellBreach },
  "try-elsewhere": { changes: referral, decide: tryElsewhere },
  "end-trying": { changes: referral, decide: endTrying }
}
