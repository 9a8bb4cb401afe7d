import type { Fact } from "../snapshot/Snapshot.ts"

/** A fact as an explanation cites it. */
export interface FactCited {
  readonly factId: string
  readonly circumstance: string
  readonly value: boolean | number
  readonly source: Fact["source"]
  readonly observedAt: string
}

export function citeFact(fact: Fact): FactCited {
  return { factId: fact.id, circumstance: fact.circumstance, value: fact.value, source: fact.source, observedAt: fact.observedAt }
}
