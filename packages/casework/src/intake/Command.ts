import type { Referral } from "@samsyn/core"

export type IntakeCommand = { readonly tag: "receive-referral"; readonly referral: Referral }
