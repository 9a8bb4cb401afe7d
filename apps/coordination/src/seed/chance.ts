/** Drawn from a seed, so that the synthetic unit is the same every time. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number
  /** True in `percent` of a hundred draws. */
  readonly percent: (percent: number) => boolean
  readonly oneOf: <const A>(items: readonly [A, ...ReadonlyArray<A>]) => A
}

/** The generator mulberry32: small, and good enough for made-up people. */
export function makeChance(seed: number): Chance {
  let state = seed >>> 0
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between: Chance["between"] = (least, most) => least + Math.floor(share() * (most - least + 1))
  return {
    between,
    percent: (percent) => share() * 100 < percent,
    oneOf: ([first, ...rest]) => rest[between(0, rest.length) - 1] ?? first
  }
}
