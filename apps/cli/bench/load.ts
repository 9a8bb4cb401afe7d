import { Agent, request } from "node:http"

/** Requests that are under way at once. */
const connections = 8
const secondsBefore = 5
const secondsPerRound = 0.25
const rounds = 41

/** A page of a program that is measured. */
export interface Loaded {
  readonly address: string
  /** Milliseconds that the main thread of the program has taken of a processor. */
  readonly processorTime: () => Promise<number>
}

/** How fast a page is answered. */
export interface Answered {
  readonly perSecond: number
  /** Milliseconds of processor time that a request takes of the thread that answers it. */
  readonly milliseconds: number
}

/**
 * How fast each of some pages is answered, all asked with the same headers over connections that are kept open. Rounds are short and taken in turns, so that what else
 * the machine does falls on all alike; medians.
 *
 * Whoever asks runs on the same machine, and what asking takes is in the requests per second of all; the processor time is of the answering alone.
 */
export async function answeredFast(
  pages: ReadonlyArray<Loaded>,
  headers: Readonly<Record<string, string>>
): Promise<ReadonlyArray<Answered>> {
  const measured = pages.map((): Array<Answered> => [])
  for (const page of pages) await oneRound(page, headers, secondsBefore)
  for (let round = 0; round < rounds; round++) {
    for (const [index, page] of pages.entries()) measured[index]?.push(await oneRound(page, headers, secondsPerRound))
  }
  return measured.map((all) => ({
    perSecond: median(all.map(({ perSecond }) => perSecond)),
    milliseconds: median(all.map(({ milliseconds }) => milliseconds))
  }))
}

async function oneRound({ address, processorTime }: Loaded, headers: Readonly<Record<string, string>>, lasts: number): Promise<Answered> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const taken = await processorTime()
  const from = performance.now()
  const until = from + lasts * 1000
  let answered = 0
  const client = async () => {
    while (performance.now() < until) {
      await send(agent, address, headers)
      answered += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, client))
  const seconds = (performance.now() - from) / 1000
  agent.destroy()
  return { perSecond: answered / seconds, milliseconds: ((await processorTime()) - taken) / answered }
}

function send(agent: Agent, address: string, headers: Readonly<Record<string, string>>): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${address} answered ${response.statusCode}`))
      response.on("end", resolve)
      response.resume()
    })
    sent.on("error", reject)
    sent.end()
  })
}

function median(values: ReadonlyArray<number>): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}
