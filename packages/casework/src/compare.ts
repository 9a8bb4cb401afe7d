/** Orders numbers by size and texts by code unit: negative where the one comes before the other, zero where they are the same. */
export function compare<A extends string | number>(one: A, other: A): number {
  return one < other ? -1 : one > other ? 1 : 0
}
