/** A part of a queue: its rows, and the cursor of what follows them. */
interface Part<Row> {
  readonly ranking: ReadonlyArray<Row>
  readonly next?: string
}

/** Rows of the first page: about as many as anyone reads before the rest is there. */
const firstPage = 500

/**
 * A queue of any length: its first page at once to `show`, with `next` where more follow; the whole, page by page, when it is there. Who moved between two pages
 * while they were read stands where they were read first: what moved them is told as a change, and asks for the whole again.
 *
 * Rejects as `page` does.
 */
export async function wholeQueue<Row extends { readonly referralId: string }, Answer extends Part<Row>>(
  page: (query: { readonly limit?: number; readonly cursor?: string }) => Promise<Answer>,
  show: (part: Answer) => void
): Promise<Answer> {
  const first = await page({ limit: firstPage })
  if (first.next === undefined) return first
  show(first)
  const rows = new Map(first.ranking.map((row) => [row.referralId, row]))
  let next: string | undefined = first.next
  while (next !== undefined) {
    const part: Answer = await page({ cursor: next })
    for (const row of part.ranking) if (!rows.has(row.referralId)) rows.set(row.referralId, row)
    next = part.next
  }
  const { next: _, ...whole } = first
  // The same answer with all rows in it; the compiler cannot see that only `ranking` and `next` differ.
  return { ...whole, ranking: [...rows.values()] } as unknown as Answer
}
