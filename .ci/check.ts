/** `npm run check`: every gate, each with how much it looked at. `npm run check -- lint types` runs those two only. */
import { join } from "node:path"
import { judge } from "./gate.ts"
import { gates } from "./gates.ts"

const root = join(import.meta.dirname, "..")
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !gates.some((gate) => gate.name === name))
if (unknown.length > 0) {
  console.error(`No gate is called ${unknown.join(", ")}. There are: ${gates.map((gate) => gate.name).join(", ")}.`)
  process.exit(2)
}

let failed = 0
for (const gate of gates.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const { passed, line, problems } = await judge(gate, root)
  console.log(line)
  if (!passed) {
    failed += 1
    console.log(problems.join("\n").replaceAll(/^/gm, "      "))
  }
}
process.exitCode = failed === 0 ? 0 : 1
