import { Agent, request } from "node:http"

/** Requests that are under way at once. */
const connections = 8
const secondsPerRound = 2
const rounds = 5

/** Requests per second of each address, all with the same headers, the rounds of all taken in turns, so that what else the machine does falls on all alike; medians. */
export async function requestsPerSecond(
  addresses: ReadonlyArray<string>,
  headers: Readonly<Record<string, string>>
): Promise<ReadonlyArray<number>> {
  const measured = addresses.map((): Array<number> => [])
  for (const address of addresses) await oneRound(address, headers)
  for (let round = 0; round < rounds; round++) {
    for (const [index, address] of addresses.entries()) measured[index]?.push(await oneRound(address, headers))
  }
  return measured.map((perSecond) => perSecond.toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0)
}

async function oneRound(address: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const from = performance.now()
  const until = from + secondsPerRound * 1000
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
  return answered / seconds
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
