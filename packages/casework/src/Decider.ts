import type { Decision } from "./Decision.ts"
import type { Occasion } from "./Occasion.ts"
import type { RecordList, Records } from "./records/Records.ts"

/** The record that a command changes, which its sender must have seen. */
export interface Target {
  readonly list: RecordList
  readonly id: string
}

/** What a command changes: one record, or all that there are. */
export type Changed = Target | "all-records"

/** How one kind of command is decided. */
export interface Decider<Command> {
  /** What it changes; left out where it only adds. */
  readonly changes?: (command: Command) => Changed
  readonly decide: (records: Records, command: Command, occasion: Occasion) => Decision
}

/** The deciders of a room: one for every command of it, by tag. */
export type Deciders<Command extends { readonly tag: string }> = {
  readonly [Tag in Command["tag"]]: Decider<Extract<Command, { readonly tag: Tag }>>
}
