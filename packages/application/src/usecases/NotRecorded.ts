import type { ConcurrentChange } from "../ports/ConcurrentChange.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import type { CommandRefused } from "./CommandRefused.ts"
import type { KeyReused } from "./KeyReused.ts"
import type { VersionStale } from "./VersionStale.ts"

/** Why a command was not recorded. */
export type NotRecorded = CommandRefused | ConcurrentChange | KeyReused | StoreUnavailable | VersionStale
