import { can } from '@counterpart/domain/identity/identity.policy';
import { z } from 'zod';
import { defineQuery } from '../kernel/query.ts';
import { countRemovableDemoUsers } from '../modules/identity/index.ts';
import { countSamples } from './demo.repository.ts';

/** What a removal of the sample records would take: asked before it is confirmed. */
export const countDemo = defineQuery({
  name: 'register.demo',
  input: z.strictObject({}),
  allow: (actor) => can(actor, 'system.operate'),
  run: async ({ db, actor }) => ({
    programmes: await countSamples(db),
    users: await countRemovableDemoUsers(db, actor.userId),
  }),
});
