import { BlockList, isIPv6 } from "node:net"

/** What leads to no network of anyone else. Source: the IANA registries of special-purpose addresses, IPv4 and IPv6. */
const special: ReadonlyArray<readonly [string, number]> = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20]
]

/** The part of IPv6 that is given out to networks of the world. All else is special. */
const globalUnicast = listOf([["2000::", 3]])

const specialList = listOf(special)

/** Networks as pairs of an address and how many of its leading bits count. */
export type Networks = ReadonlyArray<readonly [string, number]>

/**
 * Whether a message may be sent to an IP address: to any network of the world, and of those that belong to one house alone to the ones that are named. What is
 * within the house answers requests that come from here, because it takes them for ours: nobody outside may have them sent.
 */
export function mayBeSentTo(address: string, allowed: Networks): boolean {
  const { family, plain } = written(address)
  if (isNamed(address, allowed)) return true
  return !specialList.check(plain, family) && (family === "ipv4" || globalUnicast.check(plain, family))
}

/** Whether an address is in one of the networks that somebody named. */
export function isNamed(address: string, networks: Networks): boolean {
  const { family, plain } = written(address)
  return listOf(networks).check(plain, family)
}

/** Whether an address is this machine itself. */
export function isThisMachine(address: string): boolean {
  const plain = unmapped(address)
  return plain === "::1" || plain.startsWith("127.")
}

function listOf(networks: Networks): BlockList {
  const list = new BlockList()
  for (const [address, prefix] of networks) list.addSubnet(address, prefix, isIPv6(address) ? "ipv6" : "ipv4")
  return list
}

function written(address: string) {
  const plain = unmapped(address)
  return { plain, family: isIPv6(plain) ? ("ipv6" as const) : ("ipv4" as const) }
}

/** An IPv4 address that is written as one of IPv6, as itself. */
function unmapped(address: string): string {
  if (!isIPv6(address)) return address
  const canonical = new URL(`http://[${address.replace(/%.*$/, "")}]`).hostname.slice(1, -1)
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(canonical)
  if (mapped === null) return canonical
  const [high, low] = [Number.parseInt(mapped[1] ?? "", 16), Number.parseInt(mapped[2] ?? "", 16)]
  return [high >> 8, high & 255, low >> 8, low & 255].join(".")
}
