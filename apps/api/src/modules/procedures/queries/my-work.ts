import { can } from '@counterpart/domain/identity/identity.policy';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { dueWork } from '../work-rows.list.ts';

/**
 * What needs the reader's attention: open milestones that are late or due within seven working days. An officer and
 * a liaison see their own steps only; the others see all. The next signings are the schedule's to tell.
 */
export const myWork = defineQuery({
  name: 'procedures.myWork',
  input: z.strictObject({ limit: z.number().int().min(1).max(200).default(60) }),
  allow: (actor) => can(actor, 'register.read'),
  run: (tools, { limit }) => dueWork(tools, { whose: { kind: 'own' }, limit }),
});
