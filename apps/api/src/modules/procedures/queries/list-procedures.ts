import { can } from '@counterpart/domain/identity/identity.policy';
import { mayKeepProcedures } from '@counterpart/domain/procedures/procedure.policy';
import { versionInForce } from '@counterpart/domain/procedures/version-in-force.rules';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { templateOf } from '../templates.repository.ts';

/** Every version of every procedure: what a new instrument may choose from, and what administrators keep. */
export const listProcedures = defineQuery({
  name: 'procedures.list',
  input: z.strictObject({}),
  allow: (actor) => can(actor, 'register.read'),
  run: async ({ db, actor, today, scope }) => {
    const partner = scope.kind === 'partner' ? await codeOf(db, scope.partnerId) : null;
    const rows = await db
      .selectFrom('procedure_template')
      .selectAll()
      .$if(!mayKeepProcedures(actor), (query) => query.where('status', '=', 'published'))
      .orderBy('code')
      .orderBy('version_no', 'desc')
      .execute();
    const versions = rows.map((row) => ({
      code: row.code,
      versionNo: row.version_no,
      status: row.status as 'draft' | 'published',
      validFrom: row.valid_from,
      validTo: row.valid_to,
    }));
    return rows.flatMap((row) => {
      const template = templateOf(row);
      // The cycle of another partner is nothing a liaison needs to hear of.
      if (partner !== null && template.partnerCode && template.partnerCode !== partner) return [];
      return [
        {
          id: row.id,
          code: row.code,
          versionNo: row.version_no,
          status: row.status as 'draft' | 'published',
          name: { vi: row.name_vi, en: row.name_en },
          route: template.route,
          partnerCode: template.partnerCode ?? null,
          capacities: template.capacities,
          instrumentKinds: template.instrumentKinds,
          flags: template.flags,
          validFrom: row.valid_from,
          validTo: row.valid_to,
          isCurrent: versionInForce(versions, row.code, today)?.versionNo === row.version_no,
          // A source may name the partner whose files it was read from.
          source: partner === null ? row.source : '',
          steps: template.steps.map((step) => ({
            code: step.code,
            name: step.name,
            responsible: step.responsible,
            kind: step.kind ?? 'step',
            predecessors: step.predecessors,
            limits: partner === null ? (step.limits ?? []) : [],
            stageReached: step.stageReached ?? null,
            isOptional: step.isOptional ?? false,
          })),
        },
      ];
    });
  },
});

async function codeOf(
  db: Parameters<Parameters<typeof defineQuery>[0]['run']>[0]['db'],
  partnerId: string,
): Promise<string> {
  const row = await db.selectFrom('partner').select('code').where('id', '=', partnerId).executeTakeFirst();
  return row?.code ?? '';
}
