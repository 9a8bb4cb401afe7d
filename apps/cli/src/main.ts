#!/usr/bin/env node
import { enableCompileCache } from "node:module"

// Compiled code is kept beside the installed packages, which halves the time of a short command; where it cannot be written, nothing is lost.
enableCompileCache(new URL("../node_modules/.cache/compiled", import.meta.url).pathname)
const { CommanderError } = await import("commander")
const { softwareAtFault } = await import("./io/run.ts")
const { makeProgram } = await import("./program.ts")

// A reader that has seen enough (`| head`) closes the pipe: that is no fault of anyone's.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error
    process.exit()
  })
}

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
