import { Command } from "commander"
import { checkCommand } from "./commands/check.ts"
import { displaceCommand } from "./commands/displace.ts"
import { importCommand } from "./commands/import.ts"
import { matchCommand } from "./commands/match.ts"
import { packCommand } from "./commands/pack.ts"
import { rankCommand } from "./commands/rank.ts"
import { replayCommand } from "./commands/replay.ts"
import { sideBySideCommand } from "./commands/sideBySide.ts"
import { verifyCommand } from "./commands/verify.ts"
import { verifyLogCommand } from "./commands/verifyLog.ts"
import { whyCommand } from "./commands/why.ts"

/** The command line: `samsyn` on files, without a server. */
export function makeProgram(): Command {
  const program = new Command("samsyn")
    .description(
      [
        "Samsyn puts referrals for substance-use rehabilitation in order, proposes who gets which place, and says why.",
        "It works on one file, a snapshot: referrals, facts, units and vacancies at an instant. A rule pack holds the rules as data, each with its source."
      ].join(" ")
    )
    .helpOption("-h, --help", "show this help")
    .showHelpAfterError("(samsyn --help says more)")
    .exitOverride()
    .helpCommand("help [command]", "show the help of a command")
    .addHelpText(
      "after",
      [
        "",
        "Exit codes: 0 done; 1 the input is at fault, every fault by path; 2 the call is (unknown command, missing argument, a file that cannot be read); 70 the program is.",
        '--json prints one JSON document and nothing else on standard output; faults are then {"file", "faults": [{path, code, message}]}.',
        "",
        "Start here:",
        "  $ samsyn import facilities facilities.csv --as-of 2026-11-23T09:00:00Z --seed 7 --out base.json",
        "  $ samsyn import teds admissions.csv --into base.json --seed 7 --out pile.json",
        "  $ samsyn check pile.json",
        "  $ samsyn rank pile.json | less -S",
        "  $ samsyn rank --help"
      ].join("\n")
    )
  const commands = [
    checkCommand(),
    rankCommand(),
    whyCommand(),
    sideBySideCommand(),
    matchCommand(),
    verifyCommand(),
    verifyLogCommand(),
    replayCommand(),
    displaceCommand(),
    packCommand(),
    importCommand()
  ]
  for (const command of commands) program.addCommand(command)
  return program
}
