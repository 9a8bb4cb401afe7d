/** A small generator of chance from a seed (mulberry32): the same seed always draws the same numbers. */
export interface Chance {
  /** A number in `[0, 1)`. */
  readonly share: () => number
  /** A whole number in `[0, count)`. */
  readonly below: (count: number) => number
  readonly pick: <A>(list: ReadonlyArray<A>) => A
}

export function makeChance(seed: number): Chance {
  let state = seed >>> 0
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number): number => Math.floor(share() * count)
  return { share, below, pick: (list) => list[below(list.length)] as (typeof list)[number] }
}
