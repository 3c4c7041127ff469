import { POINT_DECISIONS } from '@counterpart/domain/negotiation/negotiation.codes';
import { mayEditPoint } from '@counterpart/domain/negotiation/negotiation.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { loadPoint, refuseRound } from '../negotiation-file.ts';
import { refuseClosed, NO_END, writeEnding } from '../open-points.ts';

/** Takes a point off the table without a text, for later or for good. The reason stays on our side. */
export const decidePoint = defineCommand({
  name: 'negotiation.decidePoint',
  input: z.strictObject({
    id: idSchema('point'),
    version: z.number().int(),
    decision: z.enum(POINT_DECISIONS),
    reason: lineSchema(500),
    round: z.number().int().min(0),
  }),
  subject: (tools, { id }) => loadPoint(tools.tx, tools.scope, id),
  authorize: (actor, { subject }) => mayEditPoint(actor, subject),
  run: async (tools, { version, decision, reason, round }, subject) => {
    refuseClosed(subject.state);
    if (reason === '') throw new DomainError('common.reason_required', { field: 'reason' });
    await refuseRound(tools.tx, subject.file.row.id, round);
    const ending = { ...NO_END, decision, decisionReason: reason, closedRound: round };
    return writeEnding(tools, subject, { baseVersion: version, ending, action: `open_point.${decision}` });
  },
});
