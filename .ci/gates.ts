import type { Gate } from "./gate.ts"
import { arrows } from "./gates/arrows.ts"
import { decisions } from "./gates/decisions.ts"
import { examples } from "./gates/examples.ts"
import { format } from "./gates/format.ts"
import { links } from "./gates/links.ts"
import { lint } from "./gates/lint.ts"
import { types } from "./gates/types.ts"
import { unused } from "./gates/unused.ts"
import { vocabulary } from "./gates/vocabulary.ts"

/** All gates, the cheap ones first. */
export const gates: ReadonlyArray<Gate> = [format, lint, arrows, vocabulary, decisions, links, unused, types, examples]
