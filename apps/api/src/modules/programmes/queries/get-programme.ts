import { can } from '@counterpart/domain/identity/identity.policy';
import { programmeFields } from '@counterpart/domain/programmes/programme.fields';
import { allowedOnProgramme } from '@counterpart/domain/programmes/programme.policy';
import { fromColumns } from '@counterpart/domain/shared/fields';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { viewpointOf } from '../programmes.list.ts';
import {
  financingLines,
  loadProgramme,
  programmeAgencies,
  programmeComponents,
  programmePartners,
} from '../programmes.repository.ts';

/** One programme with its partners, agencies, money and components, as far as the reader may know them. */
export const getProgramme = defineQuery({
  name: 'programmes.get',
  input: z.strictObject({ code: z.string().max(60) }),
  allow: (actor) => can(actor, 'register.read'),
  run: async ({ db, scope, actor }, input) => {
    const row = await loadProgramme(db, scope, { code: input.code });
    const [partners, agencies, lines, components, summary] = await Promise.all([
      programmePartners(db, scope, row.id),
      programmeAgencies(db, row.id),
      financingLines(db, scope, row.id),
      programmeComponents(db, row.id),
      db
        .selectFrom('programme_summary')
        .select(['stage'])
        .where('programme_id', '=', row.id)
        .where('viewpoint', '=', viewpointOf(scope))
        .executeTakeFirst(),
    ]);
    const { isSecret, ...open } = fromColumns(programmeFields, row);
    const allowed = allowedOnProgramme(actor);
    return {
      id: row.id,
      version: row.version,
      ...open,
      ...(allowed.includes('readInternal') ? { isSecret } : {}),
      stage: summary?.stage ?? 'IDEA',
      sideState: row.side_state,
      sideStateReason: row.side_state_reason,
      isSample: row.is_sample === 1,
      externalRef: row.external_ref,
      updatedAt: row.updated_at,
      partners,
      agencies,
      financing: lines.map((line) => ({
        id: line.id,
        version: line.version,
        partnerId: line.partner_id,
        kind: line.kind,
        amountMinor: line.amount_minor,
        currency: line.currency,
        note: line.note,
      })),
      components: components.map((one) => ({
        id: one.id,
        version: one.version,
        number: one.number,
        titleVi: one.title_vi,
        titleEn: one.title_en,
      })),
      allowed,
    };
  },
});
