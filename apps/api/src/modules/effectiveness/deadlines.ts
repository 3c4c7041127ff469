import type { Reader } from '@counterpart/db/open';
import type { Tables } from '@counterpart/db/tables/tables';
import type { DeadlineKind, EffectivenessDecision } from '@counterpart/domain/effectiveness/condition.codes';
import { deadlineChain, deadlineStanding } from '@counterpart/domain/effectiveness/deadline.rules';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { InstrumentRow } from '../procedures/index.ts';

/** A deadline as it was written down; `at` is null for a first one that came with the instrument itself. */
export type DeadlineView = {
  readonly seq: number;
  readonly kind: DeadlineKind;
  readonly deadlineOn: PlainDate;
  readonly letterNumber: string;
  readonly letterOn: PlainDate | null;
  readonly askedBy: string;
  readonly reason: string;
  readonly at: number | null;
  readonly by: string;
};

/** A decision that stays on record. */
export type DecisionView = {
  readonly id: string;
  readonly kind: EffectivenessDecision;
  readonly on: PlainDate;
  readonly reason: string;
  readonly document: string;
  readonly missing: readonly { readonly vi: string; readonly en: string }[];
  readonly at: number;
  readonly by: string;
};

/** The deadlines of instruments in the order in which they were written. */
export async function deadlinesOf(
  reader: Reader,
  rows: readonly Pick<InstrumentRow, 'id' | 'effectiveness_deadline_on'>[],
): Promise<ReadonlyMap<string, readonly DeadlineView[]>> {
  if (rows.length === 0) return new Map();
  const stored = await reader
    .selectFrom('effectiveness_deadline')
    .selectAll()
    .where(
      'instrument_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('instrument_id')
    .orderBy('seq')
    .execute();
  const own = Map.groupBy(stored, (one) => one.instrument_id);
  return new Map(
    rows.map((row) => {
      const entries = own.get(row.id)?.map(toView) ?? [];
      return [row.id, entries.length > 0 ? entries : firstOf(row.effectiveness_deadline_on)];
    }),
  );
}

function toView(row: Tables['effectiveness_deadline']): DeadlineView {
  return {
    seq: row.seq,
    kind: row.kind as DeadlineKind,
    deadlineOn: row.deadline_on,
    letterNumber: row.letter_number,
    letterOn: row.letter_on,
    askedBy: row.asked_by,
    reason: row.reason,
    at: row.at,
    by: row.actor_name,
  };
}

/** A deadline that came with the instrument, from an import say, is the first of its chain. */
function firstOf(deadlineOn: string | null): readonly DeadlineView[] {
  if (deadlineOn === null) return [];
  return [
    {
      seq: 0,
      kind: 'original',
      deadlineOn,
      letterNumber: '',
      letterOn: null,
      askedBy: '',
      reason: '',
      at: null,
      by: '',
    },
  ];
}

/** Decisions about the effectiveness of instruments, oldest first. */
export async function decisionsOf(
  reader: Reader,
  instrumentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DecisionView[]>> {
  if (instrumentIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('effectiveness_decision')
    .selectAll()
    .where('instrument_id', 'in', instrumentIds)
    .orderBy('instrument_id')
    .orderBy('at')
    .orderBy('id')
    .execute();
  const grouped = Map.groupBy(rows, (one) => one.instrument_id);
  return new Map(
    [...grouped].map(([id, own]) => [
      id,
      own.map((row) => ({
        id: row.id,
        kind: row.kind as EffectivenessDecision,
        on: row.on_day,
        reason: row.reason,
        document: row.document,
        missing: JSON.parse(row.missing) as DecisionView['missing'],
        at: row.at,
        by: row.actor_name,
      })),
    ]),
  );
}

/** The chain of an instrument's deadlines and how it stands to them today. */
export function deadlineView(
  entries: readonly DeadlineView[],
  given: { readonly effectiveOn: PlainDate | null; readonly decisions: readonly DecisionView[] },
  today: PlainDate,
) {
  const chain = deadlineChain(entries);
  const lastAt = entries.at(-1)?.at ?? 0;
  // A deadline set after the decision takes the file up again.
  const decisions = given.decisions.filter((one) => one.at >= lastAt).map((one) => one.kind);
  const standing = deadlineStanding({ currentOn: chain.currentOn, effectiveOn: given.effectiveOn, decisions }, today);
  return { ...chain, ...standing, entries: entries.length };
}
