import { checkTypes } from "../examples/checkTypes.ts"
import { collectExamples } from "../examples/collectExamples.ts"
import { runExample } from "../examples/runExample.ts"
import type { Gate } from "../gate.ts"

/** Every example of the documentation compiles and does what it says. */
export const examples: Gate = {
  name: "examples",
  looksAt: "examples",
  floor: 2,
  look: async (root) => {
    const collection = collectExamples(root)
    const problems = [...collection.problems, ...(await checkTypes(root, collection.examples))]
    for (const example of collection.examples) {
      await runExample(root, example).catch((error: unknown) => problems.push(error instanceof Error ? error.message : String(error)))
    }
    return { looked: collection.examples.length, problems }
  }
}
