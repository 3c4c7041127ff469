import { mayManageRounds } from '@counterpart/domain/negotiation/negotiation.policy';
import { roundFields } from '@counterpart/domain/negotiation/negotiation-round.fields';
import { checkRound } from '@counterpart/domain/negotiation/round.rules';
import { DomainError } from '@counterpart/domain/shared/errors';
import { fromColumns, patchSchema, toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { loadRound } from '../negotiation-file.ts';
import { roundFact, writeRound } from '../negotiation.write.ts';

/** Changes what is written of a round; a newer version merges where the fields differ. */
export const updateRound = defineCommand({
  name: 'negotiation.updateRound',
  input: z.strictObject({ id: idSchema('round'), version: z.number().int(), patch: patchSchema(roundFields) }),
  subject: (tools, { id }) => loadRound(tools.tx, tools.scope, id),
  authorize: (actor) => mayManageRounds(actor),
  run: async (tools, input, { file, round }) => {
    const current = fromColumns(roundFields, round);
    const { before, after } = await mergeEdit<Record<string, unknown>>(
      tools,
      { entity: 'negotiation_round', entityId: round.id, baseVersion: input.version, patch: input.patch },
      { ...current, version: round.version },
    );
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    checkRound({ ...current, ...after }, tools.today);
    const version = await writeRound(tools, round, toColumns(after));
    return {
      result: { id: round.id, version, inverse: before },
      events: [roundFact(file, round, { action: 'negotiation_round.updated', version, before, after })],
    };
  },
});
