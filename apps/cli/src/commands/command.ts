import { Command } from "commander"

/** Options that every command takes. */
export interface CommonOptions {
  readonly json?: boolean
  readonly pack?: string
}

/** What the help of a command says. */
export interface CommandTexts {
  readonly summary: string
  readonly description: string
  readonly examples: ReadonlyArray<string>
}

/** A command with the options that all have, and examples under its help. */
export function command(name: string, texts: CommandTexts): Command {
  return bareCommand(name, texts)
    .option("--json", "print one JSON document and nothing else on standard output")
    .option("--pack <file>", "use the rule pack in this file in place of the snapshot's")
}

/** A command without options yet: one that only holds others, whose options it would take, or one that takes none of the common ones. */
export function bareCommand(name: string, texts: CommandTexts): Command {
  return new Command(name)
    .summary(texts.summary)
    .description(texts.description)
    .helpOption("-h, --help", "show this help")
    .showHelpAfterError("(--help says more)")
    .exitOverride()
    .addHelpText("after", `\nExamples:\n${texts.examples.map((example) => `  $ ${example}`).join("\n")}`)
}

/** What SNAPSHOT is, for help texts. */
export const snapshotArgument = ["<snapshot>", "a snapshot file (samsyn.snapshot/1), or - for standard input"] as const
