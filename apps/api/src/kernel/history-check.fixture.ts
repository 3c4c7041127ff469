/** One accepted or refused write as the client saw it. */
export type Recorded = {
  readonly id: string;
  readonly base: number;
  readonly patch: Readonly<Record<string, unknown>>;
  /** Version given back by an accepted write; null for a refused one. */
  readonly version: number | null;
  /** Fields named by a conflict; null where the write was not refused as one. */
  readonly conflict: readonly string[] | null;
};

/** One event of the audit log. */
export type Logged = {
  readonly id: string;
  readonly version: number;
  readonly after: Readonly<Record<string, unknown>>;
};

/** Everything known of a run of concurrent clients. */
export type History = {
  readonly initial: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly recorded: readonly Recorded[];
  readonly logged: readonly Logged[];
  readonly final: Readonly<Record<string, Readonly<Record<string, unknown>> & { readonly version: number }>>;
};

/**
 * Finds what a register that loses no update could not have done: versions with gaps, state that is not the sum of
 * its events, writes that overwrote what their author had not seen, and refusals without a cause.
 * @returns sentences, none when the history is sound
 */
export function faultsOf(history: History): string[] {
  return Object.keys(history.initial).flatMap((id) => [
    ...gaps(history, id),
    ...unfolded(history, id),
    ...history.recorded.filter((one) => one.id === id).flatMap((one) => judge(history, one)),
    ...doubled(history, id),
  ]);
}

const eventsOf = (history: History, id: string) => history.logged.filter((one) => one.id === id);

function gaps(history: History, id: string): string[] {
  const versions = eventsOf(history, id).map((one) => one.version);
  return versions.every((version, i) => version === i + 2)
    ? []
    : [`${id}: versions are not gapless: ${versions.join(' ')}`];
}

function unfolded(history: History, id: string): string[] {
  const folded: Record<string, unknown> = { ...history.initial[id] };
  for (const { after, version } of eventsOf(history, id)) Object.assign(folded, after, { version });
  const { final } = history;
  return Object.entries(final[id] ?? {}).flatMap(([field, value]) =>
    folded[field] === value
      ? []
      : [`${id}: ${field} is ${String(value)}, its events add up to ${String(folded[field])}`],
  );
}

function judge(history: History, one: Recorded): string[] {
  const events = eventsOf(history, one.id);
  if (one.version !== null) {
    const own = events.find((event) => event.version === one.version);
    if (!own) return [`${one.id}: the accepted version ${one.version} is not in the log`];
    const unseen = events.filter((event) => event.version > one.base && event.version < own.version);
    return Object.keys(own.after).flatMap((field) => [
      ...(own.after[field] === one.patch[field]
        ? []
        : [`${one.id}@${own.version}: ${field} was stored as something else`]),
      ...(unseen.some((event) => field in event.after)
        ? [`${one.id}@${own.version}: overwrote an unseen ${field}`]
        : []),
    ]);
  }
  if (one.conflict === null) return [];
  if (one.conflict.length === 0) return [`${one.id}: a conflict over nothing`];
  return one.conflict.flatMap((field) =>
    events.some((event) => event.version > one.base && field in event.after)
      ? []
      : [`${one.id}: refused over ${field}, which nobody had changed`],
  );
}

function doubled(history: History, id: string): string[] {
  const versions = history.recorded.flatMap((one) => (one.id === id && one.version !== null ? [one.version] : []));
  return new Set(versions).size === versions.length ? [] : [`${id}: two writes were given the same version`];
}
