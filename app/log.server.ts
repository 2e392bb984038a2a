import pino, { type Logger } from 'pino'
import { settings } from '#app/settings.server.ts'

let current: Logger | undefined

/** The log of this process: one JSON line per event on standard output, never names or answers. */
export function log(): Logger {
  return (current ??= pino({
    level: settings().log,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
  }))
}
