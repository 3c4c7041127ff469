import type { PlainDate } from '../shared/plain-date.ts';

/** What can be said of a register between two moments, the weightiest first. */
export const CHANGE_KINDS = [
  'signed',
  'effective',
  'moved',
  'late',
  'decided',
  'new',
  'done',
  'undone',
  'dated',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A revision of one day of one milestone. **Units**: `at` epoch milliseconds. */
export type DayRevision = {
  readonly field: 'planned' | 'actual';
  readonly oldOn: PlainDate | null;
  readonly newOn: PlainDate | null;
  readonly at: number;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly actorName: string;
};

/** What all revisions of one day came to. `times` counts them. */
export type NetChange = {
  readonly kind: Exclude<ChangeKind, 'late' | 'decided' | 'new'>;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly times: number;
  readonly at: number;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly actorName: string;
};

/** The kinds of step whose day is told by its own word. */
export type GreatKind = 'signed' | 'effective' | null;

/**
 * What the revisions of one milestone came to, at most one for its promise and one for its fact: a day that went and
 * came back did not change, and a promise that was kept need not be told beside the fact.
 * @param revisions of one milestone, oldest first
 */
export function netChanges(revisions: readonly DayRevision[], great: GreatKind): readonly NetChange[] {
  const fact = net(revisions.filter((one) => one.field === 'actual'));
  const promise = net(revisions.filter((one) => one.field === 'planned'));
  const changes: NetChange[] = [];
  if (fact) changes.push({ ...fact, kind: fact.to === null ? 'undone' : (great ?? 'done') });
  const isDone = fact !== null && fact.to !== null;
  if (promise && !isDone) changes.push({ ...promise, kind: promise.from === null ? 'dated' : 'moved' });
  return changes;
}

function net(revisions: readonly DayRevision[]): Omit<NetChange, 'kind'> | null {
  const [first, last] = [revisions[0], revisions.at(-1)];
  if (!first || !last || first.oldOn === last.newOn) return null;
  // The last reason that was given explains the way so far; later entries often only correct.
  const reasoned = revisions.findLast((one) => one.reasonCode !== null || one.reason !== null) ?? last;
  return {
    from: first.oldOn,
    to: last.newOn,
    times: revisions.length,
    at: last.at,
    reasonCode: reasoned.reasonCode,
    reason: reasoned.reason,
    actorName: last.actorName,
  };
}
