import { mayWriteProgramme } from '@counterpart/domain/programmes/programme.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import { loadProgramme, programmeAgencies, programmePartners } from '../programmes.repository.ts';

const partnersSchema = z
  .array(z.strictObject({ partnerId: idSchema('partner'), role: z.enum(['lead', 'co_financing']) }))
  .min(1)
  .max(20)
  .refine((all) => all.filter((one) => one.role === 'lead').length === 1, { message: 'one_lead' })
  .refine((all) => new Set(all.map((one) => one.partnerId)).size === all.length, { message: 'unique' });

const agenciesSchema = z
  .array(z.strictObject({ agencyId: idSchema('agency'), role: z.enum(['implementing', 'supporting']) }))
  .max(60)
  .refine((all) => new Set(all.map((one) => `${one.agencyId} ${one.role}`)).size === all.length, { message: 'unique' });

/** Says which partners and agencies take part in a programme, each with its role. */
export const setProgrammeParties = defineCommand({
  name: 'programmes.setParties',
  input: z.strictObject({
    id: idSchema('programme'),
    partners: partnersSchema.optional(),
    agencies: agenciesSchema.optional(),
  }),
  subject: (tools, { id }) => loadProgramme(tools.tx, tools.scope, { id }),
  authorize: (actor) => mayWriteProgramme(actor),
  run: async (tools, { partners, agencies }, row) => {
    const before: Record<string, unknown> = {};
    const after: Record<string, unknown> = {};
    if (partners) {
      before['partners'] = await programmePartners(tools.tx, { kind: 'all' }, row.id);
      after['partners'] = partners;
      await refuseOrphans(
        tools,
        row.id,
        partners.map((one) => one.partnerId),
      );
      await tools.tx.deleteFrom('programme_partner').where('programme_id', '=', row.id).execute();
      const rows = partners.map((one) => ({ programme_id: row.id, partner_id: one.partnerId, role: one.role }));
      await tools.tx.insertInto('programme_partner').values(rows).execute();
    }
    if (agencies) {
      before['agencies'] = await programmeAgencies(tools.tx, row.id);
      after['agencies'] = agencies;
      await tools.tx.deleteFrom('programme_agency').where('programme_id', '=', row.id).execute();
      const rows = agencies.map((one) => ({ programme_id: row.id, agency_id: one.agencyId, role: one.role }));
      if (rows.length > 0) await tools.tx.insertInto('programme_agency').values(rows).execute();
    }
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    return {
      result: { id: row.id, inverse: before },
      events: [
        {
          action: 'programme.parties_set',
          entity: 'programme',
          entityId: row.id,
          version: row.version,
          programmeId: row.id,
          before,
          after,
        },
      ],
    };
  },
});

/** A partner with an instrument in the programme cannot leave it. */
async function refuseOrphans(tools: CommandTools, programmeId: string, kept: readonly string[]): Promise<void> {
  const { count } = await tools.tx
    .selectFrom('instrument')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('programme_id', '=', programmeId)
    .where('partner_id', 'not in', kept)
    .executeTakeFirstOrThrow();
  if (count > 0) throw new DomainError('common.in_use', { entity: 'partner', usedBy: 'instrument', count });
}
