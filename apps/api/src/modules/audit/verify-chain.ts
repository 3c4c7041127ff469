import type { Reader } from '@counterpart/db/open';
import { auditHash } from '../../kernel/audit.ts';

/** What a walk over the whole chain found. */
export type ChainVerdict = {
  readonly ok: boolean;
  readonly events: number;
  readonly head: string;
  /** Sequence number of the first event that does not fit, and why. */
  readonly broken: { readonly seq: number; readonly reason: 'hash' | 'link' | 'gap' | 'head' | 'outside_head' } | null;
};

const BATCH = 1000;

/**
 * Walks the audit chain from its first event: every hash, every link, no gap, and the stored head.
 * @param outsideHead a head hash kept outside the server; it must still be in the chain, or its tail was cut off
 */
export async function verifyChain(reader: Reader, outsideHead: string | null = null): Promise<ChainVerdict> {
  let previous = '';
  let seq = 0;
  let hasOutside = outsideHead === null || outsideHead === '';
  for (;;) {
    const rows = await reader
      .selectFrom('audit_event')
      .selectAll()
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(BATCH)
      .execute();
    for (const { hash, prev_hash, ...row } of rows) {
      const verdict = (reason: 'hash' | 'link' | 'gap') => ({
        ok: false,
        events: seq,
        head: previous,
        broken: { seq: row.seq, reason },
      });
      if (row.seq !== seq + 1) return verdict('gap');
      if (prev_hash !== previous) return verdict('link');
      if (auditHash(previous, row) !== hash) return verdict('hash');
      previous = hash;
      seq = row.seq;
      hasOutside ||= hash === outsideHead;
    }
    if (rows.length < BATCH) break;
  }
  const head = await reader.selectFrom('audit_head').selectAll().where('id', '=', 1).executeTakeFirstOrThrow();
  const isHeadRight = head.seq === seq && head.hash === previous;
  const broken = !isHeadRight
    ? { seq, reason: 'head' as const }
    : !hasOutside
      ? { seq, reason: 'outside_head' as const }
      : null;
  return { ok: broken === null, events: seq, head: previous, broken };
}
