import { can } from '@counterpart/domain/identity/identity.policy';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';

const holidaySchema = z.strictObject({
  kind: z.enum(['off', 'work']),
  nameVi: lineSchema(200),
  nameEn: lineSchema(200),
  status: z.enum(['official', 'projected']),
  source: lineSchema(500),
});

/** Makes a day a rest day or a make-up working day, or (with `null`) an ordinary day of the week again. */
export const setHoliday = defineCommand({
  name: 'calendar.set',
  input: z.strictObject({ day: daySchema, holiday: holidaySchema.nullable() }),
  subject: (tools, { day }) => tools.tx.selectFrom('holiday').selectAll().where('day', '=', day).executeTakeFirst(),
  authorize: (actor) => can(actor, 'reference.write'),
  run: async (tools, { day, holiday }, row) => {
    if (!row && !holiday) throw new DomainError('common.nothing_changed', {});
    const before = row
      ? { kind: row.kind, nameVi: row.name_vi, nameEn: row.name_en, status: row.status, source: row.source }
      : null;
    const version = (row?.version ?? 0) + 1;
    if (row) await tools.tx.deleteFrom('holiday').where('day', '=', day).execute();
    if (holiday) {
      await tools.tx
        .insertInto('holiday')
        .values({
          day,
          kind: holiday.kind,
          name_vi: holiday.nameVi,
          name_en: holiday.nameEn,
          status: holiday.status,
          source: holiday.source,
          version,
          updated_at: tools.now,
          updated_by: tools.actor.userId,
        })
        .execute();
    }
    return {
      result: { day, version, inverse: before },
      events: [{ action: 'holiday.set', entity: 'holiday', entityId: day, version, before, after: holiday }],
    };
  },
});
