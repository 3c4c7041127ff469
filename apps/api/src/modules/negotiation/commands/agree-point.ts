import { mayEditPoint } from '@counterpart/domain/negotiation/negotiation.policy';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { textSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { loadPoint, refuseRound } from '../negotiation-file.ts';
import { refuseClosed, NO_END, writeEnding } from '../open-points.ts';

/** Records the text on which both sides agreed. Errors: date.in_future, negotiation.point_closed, negotiation.round_closed */
export const agreePoint = defineCommand({
  name: 'negotiation.agreePoint',
  input: z.strictObject({
    id: idSchema('point'),
    version: z.number().int(),
    agreedText: textSchema(8000).pipe(z.string().min(1)),
    agreedOn: daySchema,
    round: z.number().int().min(0),
  }),
  subject: (tools, { id }) => loadPoint(tools.tx, tools.scope, id),
  authorize: (actor, { subject }) => mayEditPoint(actor, subject),
  run: async (tools, { version, agreedText, agreedOn, round }, subject) => {
    refuseClosed(subject.state);
    if (agreedOn > tools.today) {
      throw new DomainError('date.in_future', { field: 'agreedOn', day: agreedOn, today: tools.today });
    }
    await refuseRound(tools.tx, subject.file.row.id, round);
    const ending = { ...NO_END, agreedText, agreedOn, closedRound: round };
    return writeEnding(tools, subject, { baseVersion: version, ending, action: 'open_point.agreed' });
  },
});
