import { spawn, spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { exampleFile, jsonOf, mainFile, makeFolder, repository, samsyn } from "./samsyn.ts"

describe("a call that is at fault", () => {
  it.each([
    ["no command", []],
    ["an unknown command", ["rnak", exampleFile]],
    ["a missing argument", ["rank"]],
    ["one argument too many", ["rank", exampleFile, exampleFile]],
    ["an unknown option", ["rank", exampleFile, "--fast"]],
    ["an option's value that is not among its choices", ["rank", exampleFile, "--vantage", "far"]],
    ["a near vantage on the assessment queue, which shows both", ["rank", exampleFile, "--queue", "assessment", "--vantage", "near"]],
    ["a file that is not there", ["check", "no-such-file.json"]],
    ["a folder for a file", ["check", repository]],
    ["a referral that is not there", ["why", exampleFile, "r-anne", "r-nobody"]],
    ["a displacement without a vacancy", ["displace", exampleFile, "r-anne"]],
    ["a displacement for a referral that is not there", ["displace", exampleFile, "r-nobody", "v-nord"]],
    ["a displacement at a vacancy that is not there", ["displace", exampleFile, "r-anne", "v-nowhere"]],
    ["the same referral twice", ["why", exampleFile, "r-anne", "r-anne"]],
    ["standard input for two files", ["verify", "-", "-"]],
    ["an unknown pack", ["pack", "no-such-pack"]],
    ["an instant without a zone", ["import", "teds", exampleFile, "--as-of", "2026-11-23"]],
    ["an import of nothing", ["import", "csv"]]
  ])("ends with 2, says so on standard error and nothing on standard output: %s", (_, args) => {
    const ran = samsyn(args)

    expect(ran.exit).toBe(2)
    expect(ran.stdout).toBe("")
    expect(ran.stderr.length).toBeGreaterThan(20)
    expect(ran.stderr).not.toContain("    at ")
  })
})

describe("help", () => {
  it("names every command and the exit codes", () => {
    const ran = samsyn(["--help"])

    expect(ran.exit).toBe(0)
    for (const word of ["check", "rank", "why", "side-by-side", "match", "verify", "displace", "pack", "import", "Exit codes: 0 done"])
      expect(ran.stdout).toContain(word)
  })

  it.each(["check", "rank", "why", "side-by-side", "match", "verify", "displace", "pack"])(
    "of %s shows its options and an example to copy",
    (name) => {
      const ran = samsyn([name, "--help"])

      expect(ran.exit).toBe(0)
      expect(ran.stdout).toContain("--json")
      expect(ran.stdout).toContain("--pack <file>")
      expect(ran.stdout).toContain(`$ samsyn ${name === "verify" ? "match" : name} `)
    }
  )

  it("of import csv lists the columns of each kind of file", () => {
    const ran = samsyn(["import", "csv", "--help"])

    expect(ran.exit).toBe(0)
    for (const column of ["receivedAt *", "latestStartOn", "sharedWith *", "freeFrom *", "intakeDays"]) expect(ran.stdout).toContain(column)
  })
})

describe("the binary", () => {
  it("runs as npx would run it, with an older Node first on the path", () => {
    const linked = `${repository}node_modules/.bin/samsyn`
    const ran = spawnSync(linked, ["check", exampleFile], {
      encoding: "utf8",
      env: { ...process.env, PATH: "/usr/local/bin:/usr/bin:/bin" }
    })

    expect(existsSync(linked)).toBe(true)
    expect(ran.stderr).toBe("")
    expect(ran.stdout).toContain("No faults")
    expect(ran.status).toBe(0)
  })

  it("reads a snapshot from standard input", () => {
    const ran = samsyn(["check", "-"], { input: readFileSync(exampleFile) })

    expect(ran).toMatchObject({ exit: 0, stderr: "" })
  })

  it("ends quietly when its reader has seen enough", async () => {
    const child = spawn(process.execPath, [mainFile, "pack", "no-tsb"], { stdio: ["ignore", "pipe", "pipe"] })
    const errors: Array<Buffer> = []
    child.stderr.on("data", (chunk) => errors.push(chunk))
    child.stdout.destroy()

    const exit = await new Promise((resolve) => child.on("close", resolve))

    expect(Buffer.concat(errors).toString()).toBe("")
    expect(exit).toBe(0)
  })

  it("prints a shipped pack that can be given back with --pack", () => {
    using folder = makeFolder()
    const file = folder.write("pack.json", samsyn(["pack", "no-tsb"]).stdout)

    expect(samsyn(["rank", exampleFile, "--pack", file, "--json"]).stdout).toBe(samsyn(["rank", exampleFile, "--json"]).stdout)
    expect(jsonOf(samsyn(["pack", "generic", "--json"]))).toMatchObject({ format: "samsyn.rule-pack/1", id: "generic" })
  })
})
