import { can } from '@counterpart/domain/identity/identity.policy';
import { notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { loadInstrument } from '../instruments.repository.ts';
import { getRoad } from './get-road.ts';

/** One instrument with its road, for readers who know its id alone. */
export const getInstrument = defineQuery({
  name: 'procedures.instrument',
  input: z.strictObject({ id: idSchema('instrument') }),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, { id }) => {
    const { programme_id } = await loadInstrument(tools.db, tools.scope, id);
    const road = await getRoad.run(tools, { programmeId: programme_id });
    const own = road.find((one) => one.id === id);
    if (!own) throw notFound('instrument');
    return own;
  },
});
