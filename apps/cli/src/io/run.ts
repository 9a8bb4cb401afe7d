import { Cause, Effect, Exit } from "effect"
import { renderFaults } from "../text/renderFaults.ts"
import { printable } from "../text/renderTable.ts"
import type { Answer } from "./Answer.ts"
import type { CallAtFault, InputAtFault } from "./refusals.ts"

/** The exit code when the program itself is at fault. */
export const softwareAtFault = 70

/** Runs a command to its end: the answer on standard output, everything else on standard error, the exit code set. */
export async function run(command: Effect.Effect<Answer, InputAtFault | CallAtFault>, options: { readonly json?: boolean }): Promise<void> {
  const exit = await Effect.runPromiseExit(Effect.result(command))
  if (Exit.isFailure(exit)) throw Cause.squash(exit.cause)
  const result = exit.value
  if (result._tag === "Success") {
    for (const warning of result.success.warnings) say(`samsyn: ${printable(warning)}`)
    if (options.json !== true && result.success.aside !== undefined) say(result.success.aside)
    const text = options.json === true ? toJson(result.success.json) : result.success.text()
    if (text !== "") write(text)
    process.exitCode = result.success.exit
  } else if (result.failure._tag === "InputAtFault") {
    if (options.json === true) write(toJson({ file: result.failure.file, faults: result.failure.faults }))
    else say(renderFaults(result.failure.file, result.failure.faults))
    process.exitCode = 1
  } else {
    say(`samsyn: ${printable(result.failure.reason)}`)
    process.exitCode = 2
  }
}

/** JSON as the command line prints it. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
}

function write(text: string): void {
  process.stdout.write(`${text}\n`)
}

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}
