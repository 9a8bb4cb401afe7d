#!/usr/bin/env node
import { CommanderError } from "commander"
import { softwareAtFault } from "./io/run.ts"
import { makeProgram } from "./program.ts"

// A reader that has seen enough (`| head`) closes the pipe: that is no fault of anyone's.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error
  process.exit()
})

try {
  await makeProgram().parseAsync()
} catch (error) {
  // Commander has said what is wrong with the call; help that was asked for is no fault.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    console.error(error)
    process.exitCode = softwareAtFault
  }
}
