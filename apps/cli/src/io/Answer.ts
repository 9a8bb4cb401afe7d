/** What a command answers: one JSON document, the same for people, and the exit code. */
export interface Answer {
  readonly json: unknown
  /** Empty: nothing for standard output. */
  readonly text: () => string
  /** What people are told beside the answer, on standard error; left out with --json. */
  readonly aside?: string
  readonly exit: 0 | 1
  /** Sentences for standard error, whichever form the answer takes. */
  readonly warnings: ReadonlyArray<string>
}
