/** What a gate saw: how much it looked at, and everything that is wrong, ready to print. */
export interface Outcome {
  readonly looked: number
  readonly problems: ReadonlyArray<string>
}

/** One check over the whole repository. A gate that looked at less than its floor has failed, however clean the rest is. */
export interface Gate {
  readonly name: string
  /** What is counted: files, modules, examples. */
  readonly looksAt: string
  /** The least there must be to look at; raise it as the repository grows. */
  readonly floor: number
  readonly look: (root: string) => Promise<Outcome>
}

/** What a gate says: whether it let the tree pass, one line for everybody, and the problems for whoever mends them. */
export interface Verdict {
  readonly passed: boolean
  readonly line: string
  readonly problems: ReadonlyArray<string>
}

export async function judge(gate: Gate, root: string): Promise<Verdict> {
  const { looked, problems } = await look(gate, root)
  const enough = looked >= gate.floor
  const passed = enough && problems.length === 0
  const short = enough ? "" : `, which is less than the floor of ${gate.floor}`
  return { passed, line: `${passed ? "ok  " : "FAIL"}  ${gate.name.padEnd(11)} ${looked} ${gate.looksAt}${short}`, problems }
}

async function look(gate: Gate, root: string): Promise<Outcome> {
  try {
    return await gate.look(root)
  } catch (error) {
    return { looked: 0, problems: [error instanceof Error ? (error.stack ?? error.message) : String(error)] }
  }
}
