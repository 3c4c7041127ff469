import { componentCode } from '@counterpart/domain/deliverables/deliverable.query';
import { can } from '@counterpart/domain/identity/identity.policy';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { inScope, joined } from '../deliverables.list.ts';

const MOST = 1000;

/** Programmes and components to which something is owed that the reader may see: what filters by them can find. */
export const deliverableChoices = defineQuery({
  name: 'deliverables.choices',
  input: z.strictObject({}),
  allow: (actor) => can(actor, 'register.read'),
  run: async ({ db, scope }) => {
    const owed = joined(db).where((eb) => inScope(eb as never, scope));
    const programmes = await owed
      .select(['p.code', 'p.title_vi', 'p.title_en'])
      .distinct()
      .orderBy('p.code')
      .limit(MOST)
      .execute();
    const components = await owed
      .innerJoin('component as c', 'c.id', 'd.component_id')
      .select(['p.code', 'c.number', 'c.title_vi', 'c.title_en'])
      .distinct()
      .orderBy('p.code')
      .orderBy('c.number')
      .limit(MOST)
      .execute();
    return {
      programmes: programmes.map((row) => ({ code: row.code, titleVi: row.title_vi, titleEn: row.title_en })),
      components: components.map((row) => ({
        code: componentCode({ programme: row.code, number: row.number }),
        programmeCode: row.code,
        number: row.number,
        titleVi: row.title_vi,
        titleEn: row.title_en,
      })),
    };
  },
});
