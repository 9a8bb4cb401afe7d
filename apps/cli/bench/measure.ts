/** Milliseconds of processor time of the one thread that works, and what the last run returned. */
export interface Measured<A> {
  readonly milliseconds: number
  readonly result: A
}

const samplesMax = 5
/** Below this a sample is repeated and divided: the clock of a thread ticks every few milliseconds. */
const millisecondsMin = 150
/** A sample this long is not taken twice. */
const millisecondsOnce = 4000

/**
 * The median of some samples after one that is not counted. Processor time of the thread is what a shared machine
 * disturbs least: waiting for others is not in it, and neither is what collectors and compilers do on other threads.
 */
export async function measure<A>(work: () => A | Promise<A>): Promise<Measured<A>> {
  const first = await timed(work, 1)
  if (first.milliseconds > millisecondsOnce) return first
  const second = await timed(work, 1)
  const repeats = Math.max(1, Math.ceil(millisecondsMin / Math.max(0.05, Math.min(first.milliseconds, second.milliseconds))))
  const samples: Array<Measured<A>> = []
  while (samples.length < samplesMax) samples.push(await timed(work, repeats))
  samples.sort((one, other) => one.milliseconds - other.milliseconds)
  return samples[Math.floor(samples.length / 2)] ?? first
}

async function timed<A>(work: () => A | Promise<A>, repeats: number): Promise<Measured<A>> {
  const from = process.threadCpuUsage()
  let result = await work()
  for (let again = 1; again < repeats; again++) result = await work()
  const { system, user } = process.threadCpuUsage(from)
  return { milliseconds: (user + system) / 1000 / repeats, result }
}

/** `12.3 ms`, `4.56 s`. */
function duration(milliseconds: number): string {
  if (milliseconds < 1) return `${milliseconds.toFixed(3)} ms`
  return milliseconds < 1000 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds / 1000).toFixed(2)} s`
}

/** Prints what was measured, how long it took, and what that is to be held against. */
export function printLine(what: string, milliseconds: number, rest = ""): void {
  console.log(`${what.padEnd(86)} ${duration(milliseconds).padStart(10)}  ${rest}`.trimEnd())
}

/** `10,000`. */
export function counted(number: number): string {
  return Math.round(number).toLocaleString("en")
}
