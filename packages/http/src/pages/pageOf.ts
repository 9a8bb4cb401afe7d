/** Which part of a list is asked for: at most `limit` rows, after what `cursor` names. */
export interface PageAsked {
  readonly limit?: number
  readonly cursor?: string
}

/** A part of a list; `next` is the cursor of what follows it, left out where nothing does. */
export interface Page<Row> {
  readonly rows: ReadonlyArray<Row>
  readonly next?: string
}

/** The most rows that are answered at once, where no limit is asked for. */
export const rowsMax = 20_000

/** How many of the last rows a cursor names, so that the others still tell where to go on when one has left the list. */
const anchorsMax = 3

/**
 * The part of an ordered list that is asked for, or nothing where the cursor is none.
 *
 * A cursor names the last rows that were answered and their position. The page after it begins behind the last of them that is still in the list, so that
 * rows which come in or leave before it move nothing; only where all of them have left, and there were others before them, does the position tell.
 * Laws: see pageOf.laws.test.ts — a row that is in the list all the while is answered once, in order.
 * Cost: one pass over the list.
 */
export function pageOf<Row>(
  rows: ReadonlyArray<Row>,
  { cursor, limit = rowsMax }: PageAsked,
  idOf: (row: Row) => string
): Page<Row> | undefined {
  const after = cursor === undefined ? { position: 0, anchors: [] } : readCursor(cursor)
  if (after === undefined) return undefined
  const from = startAfter(rows.map(idOf), after)
  const until = Math.min(rows.length, from + limit)
  const anchors = rows.slice(Math.max(0, until - anchorsMax), until).map(idOf)
  return {
    rows: rows.slice(from, until),
    ...(until < rows.length ? { next: writeCursor({ position: until, anchors: anchors.toReversed() }) } : {})
  }
}

interface After {
  readonly position: number
  /** Ids of rows, the last first. */
  readonly anchors: ReadonlyArray<string>
}

function startAfter(ids: ReadonlyArray<string>, { anchors, position }: After): number {
  const positions = anchors.map((anchor) => ids.indexOf(anchor)).filter((index) => index >= 0)
  if (positions[0] !== undefined) return positions[0] + 1
  return anchors.length < anchorsMax ? 0 : Math.min(position, ids.length)
}

function writeCursor({ anchors, position }: After): string {
  const bytes = new TextEncoder().encode(JSON.stringify([position, ...anchors]))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "")
}

function readCursor(cursor: string): After | undefined {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0))
    const [position, ...anchors]: ReadonlyArray<unknown> = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
    const isCursor = Number.isSafeInteger(position) && Number(position) >= 0 && anchors.length <= anchorsMax
    return isCursor && anchors.every((anchor) => typeof anchor === "string") ? { position: Number(position), anchors } : undefined
  } catch {
    return undefined
  }
}
