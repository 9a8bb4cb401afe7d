import { Context, Layer } from "effect"
import { memoryRecords } from "./memoryRecords.ts"
import type { RecordsPort } from "./RecordsPort.ts"

/** The records of a unit of coordination: see `RecordsPort`. */
export class UnitRecords extends Context.Service<UnitRecords, RecordsPort>()("@samsyn/application/UnitRecords") {
  /** Records that live as long as the process: the model that the stores are tested against. */
  static readonly layerMemory = Layer.effect(UnitRecords, memoryRecords)
}
