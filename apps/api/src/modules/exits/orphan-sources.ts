import type { Reader } from '@counterpart/db/open';
import type { OrphanKind } from '@counterpart/domain/exits/exit.codes';
import type { Orphan, OrphanSource } from '../../kernel/orphans.types.ts';
import { orphanedConditions } from '../effectiveness/index.ts';
import { calledOffRounds, orphanedPoints } from '../negotiation/index.ts';
import { orphanedSteps } from '../procedures/index.ts';
import { calledOffSignings } from '../signing/index.ts';

/** Every module that knows of work a partner can leave behind, in the order in which it is listed. */
const ORPHAN_SOURCES: readonly OrphanSource[] = [
  orphanedSteps,
  orphanedPoints,
  orphanedConditions,
  calledOffRounds,
  calledOffSignings,
];

/** A piece of work left behind, with whether somebody can take it over. */
export type ListedOrphan = Orphan & { readonly mayHandOn: boolean };

/** The source of a kind. */
export function orphanSource(kind: OrphanKind): OrphanSource | undefined {
  return ORPHAN_SOURCES.find((one) => one.kind === kind);
}

/** The work of files that nobody at home answers for, or that fell with them. */
export async function orphansOf(reader: Reader, instrumentIds: readonly string[]): Promise<ListedOrphan[]> {
  const lists = await Promise.all(
    ORPHAN_SOURCES.map(async (source) => {
      const found = await source.list(reader, instrumentIds);
      return found.map((one) => ({ ...one, mayHandOn: source.handOn !== null }));
    }),
  );
  return lists.flat();
}
