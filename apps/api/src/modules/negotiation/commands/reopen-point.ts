import { mayEditPoint } from '@counterpart/domain/negotiation/negotiation.policy';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { loadPoint } from '../negotiation-file.ts';
import { NO_END, writeEnding } from '../open-points.ts';

/** Puts a point that was closed back on the table; its history keeps how it had ended. */
export const reopenPoint = defineCommand({
  name: 'negotiation.reopenPoint',
  input: z.strictObject({ id: idSchema('point'), version: z.number().int() }),
  subject: (tools, { id }) => loadPoint(tools.tx, tools.scope, id),
  authorize: (actor, { subject }) => mayEditPoint(actor, subject),
  run: (tools, { version }, subject) =>
    writeEnding(tools, subject, { baseVersion: version, ending: NO_END, action: 'open_point.reopened' }),
});
