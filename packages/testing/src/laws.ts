import fc from "fast-check"

/** The seed of every law of this run: `SAMSYN_SEED`, or a fixed one. Printed with the first law of a test file. */
export const lawSeed = Number(process.env["SAMSYN_SEED"] ?? 20261123)

/** How often a law is tried, as a share of its own number: with `SAMSYN_RUNS=10` ten times as often. */
export const runsShare = Number(process.env["SAMSYN_RUNS"] ?? 1)

/** What fast-check is told of a law that waits for something: the seed of the run, and its own number of cases in the share that is asked for. */
export const triedWith = (runs: number): { readonly seed: number; readonly numRuns: number } => ({
  seed: lawSeed,
  numRuns: Math.max(1, Math.round(runs * runsShare))
})

let isSeedPrinted = false

/** Tries a law on `runs` drawn cases and throws with the smallest counterexample found; `holds` throws where the law is broken. */
export function checkLaw<Case>(
  cases: fc.Arbitrary<Case>,
  holds: (drawn: Case) => void,
  options: { readonly runs: number; readonly examples?: ReadonlyArray<Case> }
): void {
  if (!isSeedPrinted) console.log(`laws are tried with SAMSYN_SEED=${lawSeed}`)
  isSeedPrinted = true
  fc.assert(
    fc.property(cases, (drawn) => {
      holds(drawn)
    }),
    {
      ...triedWith(options.runs),
      examples: (options.examples ?? []).map((example): [Case] => [example])
    }
  )
}
