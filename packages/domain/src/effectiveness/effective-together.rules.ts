/** Which instruments each instrument still waits for, by id. */
export type Waits = ReadonlyMap<string, readonly string[]>;

/**
 * The instruments that wait for each other, the given one among them: "A when B is effective, B when A is". None of
 * them can come first, so they become effective on one day in one act. An instrument that waits for nobody who waits
 * for it stands alone.
 */
export function effectiveTogether(instrumentId: string, waits: Waits): readonly string[] {
  const ahead = reachable(instrumentId, waits);
  const back = new Map<string, string[]>();
  for (const [id, others] of waits) for (const other of others) back.set(other, [...(back.get(other) ?? []), id]);
  const behind = reachable(instrumentId, back);
  return [...new Set([instrumentId, ...[...ahead].filter((id) => behind.has(id))])].sort();
}

/** Everything one gets to by following the waits; a loop is walked once. */
function reachable(from: string, waits: Waits): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const next of waits.get(id) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return seen;
}
