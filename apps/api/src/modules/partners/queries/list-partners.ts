import { can } from '@counterpart/domain/identity/identity.policy';
import { partnerFields } from '@counterpart/domain/partners/partner.fields';
import { fromColumns } from '@counterpart/domain/shared/fields';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';

/** Partners the reader may know of, in Vietnamese order. A liaison knows the own partner only. */
export const listPartners = defineQuery({
  name: 'partners.list',
  input: z.strictObject({}),
  allow: (actor) => can(actor, 'register.read'),
  run: async ({ db, scope }) => {
    const rows = await db
      .selectFrom('partner')
      .selectAll()
      .$if(scope.kind === 'partner', (query) => query.where('id', '=', scope.kind === 'partner' ? scope.partnerId : ''))
      .$if(scope.kind === 'nothing', (query) => query.where('id', '=', ''))
      .orderBy('sort_key')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({ id: row.id, version: row.version, ...fromColumns(partnerFields, row) }));
  },
});
