import type { Reader } from '@counterpart/db/open';
import type { OrphanKind } from '@counterpart/domain/exits/exit.codes';
import type { Orphan, OrphanSource } from '../../kernel/orphans.types.ts';
import { orphanedDeliverables } from '../deliverables/index.ts';
import { orphanedConditions } from '../effectiveness/index.ts';
import { calledOffRounds, orphanedPoints } from '../negotiation/index.ts';
import { orphanedSteps } from '../procedures/index.ts';
import { calledOffSignings } from '../signing/index.ts';
import { orphanedTasks } from '../tasks/index.ts';

/** Every module that knows of work a partner can leave behind, in the order in which it is listed. */
const ORPHAN_SOURCES: readonly OrphanSource[] = [
  orphanedSteps,
  orphanedPoints,
  orphanedConditions,
  orphanedDeliverables,
  orphanedTasks,
  calledOffRounds,
  calledOffSignings,
];

/** A piece of work left behind, with whether somebody can take it over. */
export type ListedOrphan = Orphan & { readonly mayHandOn: boolean };

/** The source of a kind. */
export function orphanSource(kind: OrphanKind): OrphanSource | undefined {
  return ORPHAN_SOURCES.find((one) => one.kind === kind);
}

/**
 * The work of files that nobody at home answers for, or that fell with them.
 * @param exitId leaves out what was handed on in this exit already
 */
export async function orphansOf(
  reader: Reader,
  instrumentIds: readonly string[],
  exitId: string | null = null,
): Promise<ListedOrphan[]> {
  const lists = await Promise.all(
    ORPHAN_SOURCES.map(async (source) => {
      const found = await source.list(reader, instrumentIds);
      return found.map((one) => ({ ...one, mayHandOn: source.handOn !== null }));
    }),
  );
  const handed = exitId === null ? new Set<string>() : await handedOn(reader, exitId);
  return lists.flat().filter((one) => !handed.has(`${one.kind} ${one.recordId}`));
}

async function handedOn(reader: Reader, exitId: string): Promise<ReadonlySet<string>> {
  const rows = await reader
    .selectFrom('partner_exit_hand_on')
    .select(['kind', 'record_id'])
    .where('exit_id', '=', exitId)
    .execute();
  return new Set(rows.map((row) => `${row.kind} ${row.record_id}`));
}
