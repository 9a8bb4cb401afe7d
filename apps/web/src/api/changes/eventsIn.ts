/** One event of a stream, as `text/event-stream` writes it. */
export interface StreamEvent {
  readonly id?: string
  readonly event: string
  readonly data: string
}

/**
 * Reads events out of the text of a stream, whatever the pieces it comes in.
 *
 * Law: the events are those of the whole text, however it is cut into pieces; what is not ended by an empty line is none yet.
 */
export function makeEventReader(): (piece: string) => ReadonlyArray<StreamEvent> {
  let rest = ""
  return (piece) => {
    const blocks = (rest + piece).split("\n\n")
    rest = blocks.pop() ?? ""
    return blocks.flatMap(eventOf)
  }
}

/** A block of comments alone, or one that only says when to connect again, is no event. */
function eventOf(block: string): ReadonlyArray<StreamEvent> {
  const fields = new Map<string, string>()
  for (const line of block.split("\n")) {
    const colon = line.indexOf(":")
    if (colon > 0) fields.set(line.slice(0, colon), line.slice(colon + 1).replace(/^ /, ""))
  }
  const [event, data, id] = [fields.get("event"), fields.get("data"), fields.get("id")]
  return event === undefined || data === undefined ? [] : [{ event, data, ...(id === undefined ? {} : { id }) }]
}
