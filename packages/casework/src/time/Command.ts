/** What only time does: nobody asks for it, and it is true before it is recorded. */
export interface TimeCommand {
  readonly tag: "let-time-pass"
}
