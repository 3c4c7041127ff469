import { agencyFields } from '@counterpart/domain/agencies/agency.fields';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { notFound } from '@counterpart/domain/shared/errors';
import { fieldsSchema } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { addDays } from '@counterpart/domain/shared/plain-date';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import type { Fact } from '../../../kernel/facts.ts';
import { createRecordCommand, updateRecordCommand } from '../../../kernel/record-commands.ts';
import { agencyRecord } from '../agency.record.ts';

const newAgencySchema = fieldsSchema(agencyFields).omit({ validFrom: true, validTo: true, successorId: true });
const createAgency = createRecordCommand(agencyRecord);
const updateAgency = updateRecordCommand(agencyRecord);

/**
 * Ends agencies on the day before `on` and names who takes over: a new agency (a rename, a merger into a new one) or
 * one that exists. What was signed keeps pointing at the old rows, whose names stay as they were printed.
 * Errors: common.conflict, common.loop, common.duplicate, date.order, common.not_found
 */
export const succeedAgencies = defineCommand({
  name: 'agencies.succeed',
  input: z.strictObject({
    predecessors: z
      .array(z.strictObject({ id: idSchema('agency'), version: z.number().int() }))
      .min(1)
      .max(100),
    on: daySchema,
    successor: z.union([z.strictObject({ id: idSchema('agency') }), newAgencySchema]),
  }),
  subject: async (tools, { successor }) => {
    if (!('id' in successor)) return null;
    const row = await tools.tx.selectFrom('agency').select('id').where('id', '=', successor.id).executeTakeFirst();
    if (!row) throw notFound('agency');
    return row;
  },
  authorize: (actor) => agencyRecord.mayWrite(actor),
  run: async (tools, { predecessors, on, successor }, existing) => {
    const facts: Fact[] = [];
    let successorId = existing?.id ?? '';
    if (!('id' in successor)) {
      const fields = { ...successor, validFrom: on, validTo: null, successorId: null };
      const made = await createAgency.run(tools, fields, null);
      successorId = made.result.id;
      facts.push(...made.events);
    }
    for (const { id, version } of predecessors) {
      const edit = { id, version, patch: { validTo: addDays(on, -1), successorId } };
      const ended = await updateAgency.run(tools, edit, await updateAgency.subject(tools, edit));
      facts.push(...ended.events);
    }
    const [first, ...rest] = facts;
    if (!first) throw notFound('agency');
    return { result: { successorId, ended: predecessors.length }, events: [first, ...rest] };
  },
});
