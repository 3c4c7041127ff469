import { mayManageRounds } from '@counterpart/domain/negotiation/negotiation.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { loadRound } from '../negotiation-file.ts';
import { roundFact, writeRound } from '../negotiation.write.ts';

/** Takes the outcome of a round back, so that its points can be written again. Milestones keep their days. */
export const reopenRound = defineCommand({
  name: 'negotiation.reopenRound',
  input: z.strictObject({ id: idSchema('round'), version: z.number().int() }),
  subject: (tools, { id }) => loadRound(tools.tx, tools.scope, id),
  authorize: (actor) => mayManageRounds(actor),
  run: async (tools, input, { file, round }) => {
    const { before, after } = await mergeEdit<Record<string, unknown>>(
      tools,
      {
        entity: 'negotiation_round',
        entityId: round.id,
        baseVersion: input.version,
        patch: { outcome: null, closedOn: null },
      },
      { outcome: round.outcome, closedOn: round.closed_on, version: round.version },
    );
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    const version = await writeRound(tools, round, { outcome: null, closed_on: null });
    return {
      result: { id: round.id, version, inverse: before },
      events: [roundFact(file, round, { action: 'negotiation_round.reopened', version, before, after })],
    };
  },
});
