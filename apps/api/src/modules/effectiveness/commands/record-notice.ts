import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { changeMilestone, refuseOrder } from '../../procedures/index.ts';
import { loadEffectiveness, mayRecord, noticeMilestone, recordedDay } from '../effectiveness-file.ts';

/**
 * Records the foreign ministry's notice that a treaty is in force, with its number, on the step that keeps it.
 * Errors: effectiveness.not_effective, date.order, date.in_future, milestone.not_applicable, common.conflict
 */
export const recordNotice = defineCommand({
  name: 'effectiveness.recordNotice',
  input: z.strictObject({
    instrumentId: idSchema('instrument'),
    /** Version of the notice's milestone that the author saw. */
    version: z.number().int(),
    number: lineSchema(120).pipe(z.string().min(1)),
    on: daySchema,
  }),
  subject: (tools, { instrumentId }) => loadEffectiveness(tools.tx, tools.scope, instrumentId),
  authorize: (actor, file) => {
    const milestone = noticeMilestone(file);
    return mayRecord(actor, file, milestone);
  },
  run: async (tools, { version, number, on }, file) => {
    const row = noticeMilestone(file);
    if (!row) throw new DomainError('milestone.not_applicable', { stepCode: 'effectiveness_notice' });
    const effectiveOn = recordedDay(file, 'effective');
    if (effectiveOn === null) throw new DomainError('effectiveness.not_effective', {});
    refuseOrder(['effectiveOn', effectiveOn], ['noticeOn', on]);
    return changeMilestone(tools, row, { version, patch: { actualOn: on, evidence: number }, document: number });
  },
});
