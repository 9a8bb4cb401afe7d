import { Logger } from "effect"
import { logLine } from "./logLine.ts"

/** Logs are lines of JSON on standard error. Effect's own second logger, which copies every message into spans, is left out. */
export const layerLogging = Logger.layer([Logger.withConsoleError(logLine)])
