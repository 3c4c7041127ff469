import { agencyFields, personFields } from '@counterpart/domain/agencies/agency.fields';
import { can } from '@counterpart/domain/identity/identity.policy';
import { fromColumns } from '@counterpart/domain/shared/fields';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';

/** Every agency, past and present, in Vietnamese order: the client's list of names. */
export const listAgencies = defineQuery({
  name: 'agencies.list',
  input: z.strictObject({}),
  allow: (actor) => can(actor, 'register.read'),
  run: async ({ db }) => {
    const rows = await db.selectFrom('agency').selectAll().orderBy('sort_key').orderBy('id').execute();
    return rows.map((row) => ({ id: row.id, version: row.version, ...fromColumns(agencyFields, row) }));
  },
});

/** Persons the reader may know of: a liaison those of the own partner and of the home administration. */
export const listPersons = defineQuery({
  name: 'persons.list',
  input: z.strictObject({}),
  allow: (actor) => can(actor, 'register.read'),
  run: async ({ db, scope }) => {
    const rows = await db
      .selectFrom('person')
      .selectAll()
      .$if(scope.kind === 'partner', (query) =>
        query.where((eb) =>
          eb.or([eb('partner_id', 'is', null), eb('partner_id', '=', scope.kind === 'partner' ? scope.partnerId : '')]),
        ),
      )
      .$if(scope.kind === 'nothing', (query) => query.where('id', '=', ''))
      .orderBy('sort_key')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({ id: row.id, version: row.version, ...fromColumns(personFields, row) }));
  },
});
