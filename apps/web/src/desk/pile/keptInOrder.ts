/**
 * The ids that stand in the same order in both lists, as many as possible: whoever is not among them has moved. Ids are unique in each list.
 *
 * Cost: O(n log n), by the longest increasing sequence of positions.
 */
export function keptInOrder(before: ReadonlyArray<string>, after: ReadonlyArray<string>): ReadonlySet<string> {
  const was = new Map(before.map((id, index) => [id, index]))
  const common = after.flatMap((id) => {
    const at = was.get(id)
    return at === undefined ? [] : [{ id, at }]
  })
  /** For each length, the one that ends a sequence of that length earliest; and for each, the one before it in its sequence. */
  const ends: Array<number> = []
  const previous: Array<number> = []
  for (const [index, { at }] of common.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((common[ends[middle] ?? 0]?.at ?? 0) < at) low = middle + 1
      else high = middle
    }
    previous[index] = low === 0 ? -1 : (ends[low - 1] ?? -1)
    ends[low] = index
  }
  const kept = new Set<string>()
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const one = common[index]
    if (one !== undefined) kept.add(one.id)
  }
  return kept
}
