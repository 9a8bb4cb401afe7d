/** Median wall-clock milliseconds of some runs, after one that is not counted where there are several; and what the last run returned. */
export async function measure<A>(runs: number, work: () => A | Promise<A>): Promise<{ readonly milliseconds: number; readonly result: A }> {
  let result = runs > 1 ? await work() : undefined
  const times: Array<number> = []
  for (let run = 0; run < runs; run++) {
    const from = performance.now()
    result = await work()
    times.push(performance.now() - from)
  }
  times.sort((a, b) => a - b)
  return { milliseconds: times[Math.floor(times.length / 2)] ?? Number.NaN, result: result as A }
}

/** `12.3 ms`, `4.56 s`. */
export function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds / 1000).toFixed(2)} s`
}
