import { can } from '@counterpart/domain/identity/identity.policy';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { officeMidnight } from '../../../kernel/clock.ts';
import { defineQuery, type QueryTools } from '../../../kernel/query.ts';
import { loadProgramme } from '../../programmes/index.ts';
import { SLIP_GROUPS, type SlipMovesAnswer, type SlipsAnswer, type SlipsOrder } from '../slip-tasks.ts';

const input = z.strictObject({
  by: z.enum(SLIP_GROUPS),
  /** Leaves out what was moved before this day. */
  since: daySchema.optional(),
  programmeId: idSchema('programme').optional(),
});

/** How far promised days moved, by file, cause, who answers for the step, or partner; since any day. */
export const getSlips = defineQuery({
  name: 'holding.slips',
  input,
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, asked) => {
    const order = await orderOf(tools, asked);
    const answer = await tools.memo.remember(keyOf('holding.slips', tools, order), () =>
      tools.heavy.run<SlipsAnswer>('holding.slips', order),
    );
    return { by: asked.by, since: asked.since ?? null, ...answer };
  },
});

/** The moves behind a group of the ledger, newest first, each with its reason, its paper and who asked for it. */
export const listSlipMoves = defineQuery({
  name: 'holding.slipMoves',
  input: input.extend({
    /** Without one, all moves. */
    key: z.string().max(80).nullable().default(null),
    limit: z.number().int().min(1).max(200).default(50),
    offset: z.number().int().min(0).max(1_000_000).default(0),
  }),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, { key, limit, offset, ...asked }) => {
    const order = { ...(await orderOf(tools, asked)), key, limit, offset };
    const name = `${keyOf('holding.slipMoves', tools, order)} ${key ?? '*'} ${limit} ${offset}`;
    const answer = await tools.memo.remember(name, () => tools.heavy.run<SlipMovesAnswer>('holding.slipMoves', order));
    // A partner's side reads the office as one voice.
    const isInsider = can(tools.actor, 'internal.read');
    const items = isInsider ? answer.items : answer.items.map((one) => ({ ...one, actorName: '' }));
    return { total: answer.total, items };
  },
});

async function orderOf(tools: QueryTools, { by, since, programmeId }: z.output<typeof input>): Promise<SlipsOrder> {
  const programme = programmeId ? await loadProgramme(tools.db, tools.scope, { id: programmeId }) : null;
  const sinceAt = since === undefined ? null : officeMidnight(since);
  return { by, sinceAt, programmeId: programme?.id ?? null, scope: tools.scope };
}

function keyOf(name: string, { scope }: QueryTools, order: SlipsOrder): string {
  return [name, JSON.stringify(scope), order.by, order.sinceAt ?? '*', order.programmeId ?? '*'].join(' ');
}
