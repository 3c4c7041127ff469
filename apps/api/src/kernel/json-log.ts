import { pino } from 'pino';
import type { Logger } from './log.ts';

/** The log of a running house: JSON lines on standard output, times in UTC. */
export function jsonLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
