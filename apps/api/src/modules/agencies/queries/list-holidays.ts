import { can } from '@counterpart/domain/identity/identity.policy';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';

/** The office's rest days and make-up working days of a year, or of all years. */
export const listHolidays = defineQuery({
  name: 'calendar.list',
  input: z.strictObject({ year: z.number().int().min(1990).max(2199).optional() }),
  allow: (actor) => can(actor, 'register.read'),
  run: async ({ db }, { year }) => {
    const rows = await db
      .selectFrom('holiday')
      .selectAll()
      .$if(year !== undefined, (query) => query.where('day', '>=', `${year}-01-01`).where('day', '<=', `${year}-12-31`))
      .orderBy('day')
      .execute();
    return rows.map((row) => ({
      day: row.day,
      kind: row.kind as 'off' | 'work',
      nameVi: row.name_vi,
      nameEn: row.name_en,
      status: row.status as 'official' | 'projected',
      source: row.source,
      version: row.version,
    }));
  },
});
