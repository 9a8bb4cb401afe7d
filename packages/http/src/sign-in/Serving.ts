import { Context } from "effect"

/** Under which address the service is reached, and for which data. */
export interface Serving {
  /** Where the pages are for those who use them, as `https://samsyn.example`. Without it, only this machine is answered. */
  readonly origin?: string
  readonly data: "synthetic" | "real"
}

export const Serving = Context.Reference<Serving>("@samsyn/http/Serving", { defaultValue: () => ({ data: "synthetic" }) })
