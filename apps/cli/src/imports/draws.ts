import { createHash } from "node:crypto"
import { uniformInt } from "pure-rand/distribution/uniformInt"
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus"

/** Chance that can be had again: the same seed and key give the same draws, in sequence. */
export interface Draws {
  /** A whole number, both ends included. */
  readonly int: (from: number, to: number) => number
  readonly oneOf: <A>(list: readonly [A, ...ReadonlyArray<A>]) => A
  /** True in so many of a hundred draws. */
  readonly percent: (share: number) => boolean
}

/**
 * Draws for one row. The key is the row's id, so that a row that is added, refused or moved never changes what another row draws.
 */
export function drawsFor(key: string, options: { readonly seed: string }): Draws {
  const generator = xoroshiro128plus(createHash("sha256").update(`${options.seed}\n${key}`).digest().readInt32LE())
  const int = (from: number, to: number) => uniformInt(generator, from, to)
  return {
    int,
    oneOf: (list) => list[int(0, list.length - 1)] ?? list[0],
    percent: (share) => int(1, 100) <= share
  }
}
