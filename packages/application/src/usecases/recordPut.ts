import type { CaseworkEvent, RecordList, Records } from "@samsyn/casework"
import { Effect } from "effect"

/**
 * The first record that events put into a list: what a command that makes or changes one record answers. It is taken from the events and never from the
 * command, because a command that comes twice under one key is answered with the events of the first time. Dies when there is none.
 */
export function recordPut<List extends RecordList>(events: ReadonlyArray<CaseworkEvent>, list: List): Effect.Effect<Records[List][number]> {
  const put = events.flatMap(({ puts }): ReadonlyArray<unknown> => puts[list] ?? []) as ReadonlyArray<Records[List][number]>
  return Effect.orDie(Effect.fromNullishOr(put[0]))
}
