import { can } from '@counterpart/domain/identity/identity.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import type { Fact } from '../../../kernel/facts.ts';

/**
 * Confirms every projected day of a year when its plan has been issued, naming the notice.
 * Errors: common.nothing_changed where no day of the year is projected
 */
export const confirmYear = defineCommand({
  name: 'calendar.confirmYear',
  input: z.strictObject({
    year: z.number().int().min(1990).max(2199),
    source: lineSchema(500).pipe(z.string().min(1)),
  }),
  subject: (tools, { year }) =>
    tools.tx
      .selectFrom('holiday')
      .selectAll()
      .where('day', '>=', `${year}-01-01`)
      .where('day', '<=', `${year}-12-31`)
      .where('status', '=', 'projected')
      .orderBy('day')
      .execute(),
  authorize: (actor) => can(actor, 'reference.write'),
  run: async (tools, { year, source }, rows) => {
    const facts = rows.map(
      (row): Fact => ({
        action: 'holiday.set',
        entity: 'holiday',
        entityId: row.day,
        version: row.version + 1,
        before: { status: row.status, source: row.source },
        after: { status: 'official', source },
      }),
    );
    const [first, ...rest] = facts;
    if (!first) throw new DomainError('common.nothing_changed', {});
    for (const row of rows) {
      await tools.tx
        .updateTable('holiday')
        .set({
          status: 'official',
          source,
          version: row.version + 1,
          updated_at: tools.now,
          updated_by: tools.actor.userId,
        })
        .where('day', '=', row.day)
        .execute();
    }
    return { result: { year, days: rows.length }, events: [first, ...rest] };
  },
});
