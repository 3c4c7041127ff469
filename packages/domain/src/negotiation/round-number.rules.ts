/** What of a round decides whether something can still be written for it. */
export type NumberedRound = { readonly number: number; readonly isClosed: boolean };

/**
 * The numbers of the rounds for which something can be written now, the most likely first. 0 is the time before the
 * first round and ends with its close. Between two rounds what is written counts for the next one, also while nobody
 * has planned it.
 */
export function writableRounds(rounds: readonly NumberedRound[]): readonly number[] {
  const open = rounds.filter((one) => !one.isClosed).map((one) => one.number);
  const last = Math.max(0, ...rounds.map((one) => one.number));
  const isBegun = rounds.some((one) => one.isClosed);
  return [...open, ...(open.length === 0 && last > 0 ? [last + 1] : []), ...(isBegun ? [] : [0])];
}
