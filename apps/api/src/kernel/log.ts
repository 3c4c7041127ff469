/** Structured log: one JSON line per event, no bodies, cookies or tokens. */
export type Logger = {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
};

/** A log that keeps nothing, for tests and short commands. */
export const silentLog: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
