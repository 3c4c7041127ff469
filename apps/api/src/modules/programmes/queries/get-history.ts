import { can } from '@counterpart/domain/identity/identity.policy';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { HISTORY_COLUMNS, historyRow } from '../../../kernel/history-rows.ts';
import { factsInScope } from '../../../kernel/internal-facts.ts';
import { defineQuery } from '../../../kernel/query.ts';
import { loadProgramme } from '../programmes.repository.ts';

const PAGE = 100;

/** Who changed what of a programme and its records, newest first, old beside new. */
export const getHistory = defineQuery({
  name: 'programmes.history',
  input: z.strictObject({
    programmeId: idSchema('programme'),
    entityId: z.string().max(60).optional(),
    field: z
      .string()
      .regex(/^[A-Za-z]{1,60}$/)
      .optional(),
    before: z.number().int().optional(),
  }),
  allow: (actor) => can(actor, 'register.read'),
  run: async ({ db, scope, actor }, input) => {
    const programme = await loadProgramme(db, scope, { id: input.programmeId });
    const rows = await db
      .selectFrom('audit_event')
      .select(HISTORY_COLUMNS)
      .where('programme_id', '=', programme.id)
      .$call((query) => factsInScope(query, scope))
      .$if(input.entityId !== undefined, (query) => query.where('entity_id', '=', input.entityId ?? ''))
      .$if(input.before !== undefined, (query) => query.where('seq', '<', input.before ?? 0))
      .$if(input.field !== undefined, (query) =>
        query.where((eb) => {
          const named = `%"${input.field}":%`;
          return eb.or([eb('before', 'like', named), eb('after', 'like', named)]);
        }),
      )
      .orderBy('seq', 'desc')
      .limit(PAGE)
      .execute();
    const isInsider = can(actor, 'internal.read');
    const items = rows
      .map((row) => historyRow(row, isInsider))
      // A text in the values may look like a field's name.
      .filter((row) => !input.field || input.field in row.after || input.field in row.before);
    return { items, nextBefore: rows.length === PAGE ? (rows.at(-1)?.seq ?? null) : null };
  },
});
