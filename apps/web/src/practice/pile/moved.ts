/** A list with one item taken out and put in at another index; unchanged where the index is outside. */
export function moved<Item>(items: ReadonlyArray<Item>, from: number, to: number): ReadonlyArray<Item> {
  const item = items[from]
  if (item === undefined || to < 0 || to >= items.length) return items
  return items.toSpliced(from, 1).toSpliced(to, 0, item)
}
