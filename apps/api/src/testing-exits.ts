import type { House } from './kernel/house.ts';
import { actorOf, callerAs, newKey } from './testing.ts';

/** Ids of a seeded exit: the act and the one file it took. */
export type SeededExit = { readonly id: string; readonly instrumentId: string };

/** What a test says of an exit; everything else is ordinary. */
export type TestExit = {
  readonly partnerId: string;
  readonly kind?: 'suspend' | 'terminate' | 'hand_over';
  readonly target?: { readonly partnerId: string | null; readonly agencyId: string | null };
  /** Whether a file is taken; all are where this is left out. */
  readonly takes?: (instrumentId: string) => boolean;
};

/** What the paper of every seeded exit says. */
export const EXIT_PAPER = { number: '12/2026', on: '2026-11-20', issuer: 'Letter of the partner' } as const;
/** What the office says of every seeded exit, inside. */
export const EXIT_REASON = 'inside: the budget was cut';

/** What the office sends to decide an exit, from its own review. */
export async function reviewedExit(house: House, test: TestExit) {
  const office = callerAs(house, actorOf('coordinator')).exits;
  const { partnerId, kind = 'suspend', target = { partnerId: null, agencyId: null }, takes = () => true } = test;
  const { files } = await office.review({ partnerId, kind, target });
  return {
    partnerId,
    kind,
    target,
    effectiveOn: '2026-11-23',
    reason: EXIT_REASON,
    document: EXIT_PAPER,
    files: files.map(({ instrumentId, version }) => {
      const isIncluded = takes(instrumentId);
      return { instrumentId, version, isIncluded, reason: isIncluded ? '' : 'inside: goes on' };
    }),
  };
}

/** Decides an exit as the office would. */
export async function seedExit(house: House, test: TestExit): Promise<{ id: string; files: number }> {
  const input = await reviewedExit(house, test);
  return callerAs(house, actorOf('coordinator')).exits.confirm({ input, idempotencyKey: newKey() });
}
