import { can } from '@counterpart/domain/identity/identity.policy';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { refuseNameless } from '../../../kernel/validity.ts';
import { holidaySchema, holidayValues, nextVersion, refuseStaleDay } from '../holiday.rows.ts';

/**
 * Makes a day a rest day or a make-up working day, or (with `null`) an ordinary day of the week again.
 * `version` is that of the entry that was edited, 0 where the day had none.
 * Errors: common.conflict, common.nothing_changed, common.invalid_input for an entry without a name
 */
export const setHoliday = defineCommand({
  name: 'calendar.set',
  input: z.strictObject({ day: daySchema, version: z.number().int().min(0), holiday: holidaySchema.nullable() }),
  subject: async (tools, { day }) =>
    (await tools.tx.selectFrom('holiday').selectAll().where('day', '=', day).executeTakeFirst()) ?? null,
  authorize: (actor) => can(actor, 'reference.write'),
  run: async (tools, edit, row) => {
    const { day, holiday } = edit;
    refuseStaleDay(edit, row);
    if (holiday) refuseNameless(holiday);
    const before = row ? holidayValues(row) : null;
    if (JSON.stringify(before) === JSON.stringify(holiday)) throw new DomainError('common.nothing_changed', {});
    const version = await nextVersion(tools, day, row);
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
      result: { day, version: holiday ? version : 0, inverse: before },
      events: [{ action: 'holiday.set', entity: 'holiday', entityId: day, version, before, after: holiday }],
    };
  },
});
