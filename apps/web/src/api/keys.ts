/**
 * What a query is about, which says when it is asked again: a list whenever anything happened, a record when it is named by what happened, what is fixed never.
 */
export const keys = {
  /** What may change with anything that happens: the pile, the windows, whatever has a position in it. */
  list: (...name: ReadonlyArray<string>) => ["list", ...name] as const,
  /** What changes with this record alone; its id is that of a referral, a window, a vacancy or an offer. */
  record: (id: string, ...name: ReadonlyArray<string>) => ["record", id, ...name] as const,
  /** What does not change while the page is open. */
  fixed: (...name: ReadonlyArray<string>) => ["fixed", ...name] as const
}
