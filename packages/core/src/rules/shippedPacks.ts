import { generic } from "./generic.ts"
import { noTsb } from "./noTsb.ts"
import type { RulePack } from "./RulePack.ts"

/** The packs that ship with the core; `no-tsb` first. */
export const shippedPacks: ReadonlyArray<RulePack> = [noTsb, generic]
