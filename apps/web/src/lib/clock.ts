/** The present instant, for what is shown to the reader only. **Units:** milliseconds since 1970-01-01 UTC. */
export function now(): number {
  return Date.now();
}
