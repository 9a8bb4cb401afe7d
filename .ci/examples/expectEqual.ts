import { inspect } from "node:util"
import { Equal } from "effect"

/** Throws where an example does not give what its text says. */
export function expectEqual(at: string, got: unknown, expected: unknown): void {
  if (!Equal.equals(got, expected)) throw new Error(`${at}: got ${show(got)}, expected ${show(expected)}`)
}

function show(value: unknown): string {
  return inspect(value, { depth: 10, breakLength: 120 })
}
