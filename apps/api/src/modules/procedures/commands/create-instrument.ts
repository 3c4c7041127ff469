import { mayWriteProgramme } from '@counterpart/domain/programmes/programme.policy';
import { defaultFlags } from '@counterpart/domain/procedures/procedure.rules';
import { CAPACITIES, INSTRUMENT_KINDS } from '@counterpart/domain/shared/codes';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { isCurrency } from '@counterpart/domain/shared/money';
import { viSortKey } from '@counterpart/domain/shared/vi-sort';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import { loadProgramme } from '../../programmes/index.ts';
import { firstPlan, newMilestones } from '../new-milestones.ts';
import { agenciesOfRoles } from '../role-agencies.ts';
import { templateOf } from '../templates.repository.ts';

const input = z.strictObject({
  programmeId: idSchema('programme'),
  partnerId: idSchema('partner'),
  kind: z.enum(INSTRUMENT_KINDS),
  capacity: z.enum(CAPACITIES),
  procedureId: idSchema('procedure'),
  titleVi: lineSchema(),
  titleEn: lineSchema(),
  number: lineSchema(80).nullable().default(null),
  amount: z
    .strictObject({ amountMinor: z.number().int().safe().min(0), currency: z.string().refine(isCurrency) })
    .nullable()
    .default(null),
  proposingAgencyId: idSchema('agency').nullable().default(null),
  flags: z.array(z.string().max(40)).max(20).optional(),
  /** The day from which a first plan is proposed; without one the file starts unplanned. */
  planFrom: daySchema.nullable().default(null),
});

/** Opens an instrument of a programme under a published version of a procedure, with its milestones. */
export const createInstrument = defineCommand({
  name: 'procedures.createInstrument',
  input,
  subject: (tools, { programmeId }) => loadProgramme(tools.tx, tools.scope, { id: programmeId }),
  authorize: (actor) => mayWriteProgramme(actor),
  run: async (tools, values, programme) => {
    if (values.titleVi === '' && values.titleEn === '') {
      throw new DomainError('common.invalid_input', { issues: [{ path: 'titleVi', message: 'required' }] });
    }
    const template = await publishedTemplate(tools, values.procedureId);
    await requirePartner(tools, programme.id, values.partnerId);
    const facts = { capacity: values.capacity, flags: values.flags ?? defaultFlags(template) };
    const row = {
      id: tools.newId('instrument'),
      programme_id: programme.id,
      partner_id: values.partnerId,
      kind: values.kind,
      capacity: values.capacity,
      number: values.number,
      title_vi: values.titleVi,
      title_en: values.titleEn,
      sort_key: viSortKey(values.titleVi || values.titleEn),
      amount_minor: values.amount?.amountMinor ?? null,
      currency: values.amount?.currency ?? null,
      procedure_id: values.procedureId,
      proposing_agency_id: values.proposingAgencyId,
      effectiveness_deadline_on: null,
      side_state: null,
      side_state_reason: null,
      facts: JSON.stringify({ flags: facts.flags }),
      external_ref: null,
      source: '',
      is_sample: 0,
      created_at: tools.now,
      version: 1,
      updated_at: tools.now,
      updated_by: tools.actor.userId,
    };
    await tools.tx.insertInto('instrument').values(row).execute();
    const days = values.planFrom ? firstPlan(tools, { template, facts }, values.planFrom) : {};
    const roleAgencies = await agenciesOfRoles(tools.tx);
    const milestones = newMilestones(tools, { instrument: row, template, facts, days, roleAgencies });
    await tools.tx.insertInto('milestone').values(milestones).execute();
    return {
      result: { id: row.id, version: 1, milestones: milestones.length },
      events: [
        {
          action: 'instrument.created',
          entity: 'instrument',
          entityId: row.id,
          version: 1,
          programmeId: programme.id,
          partnerId: values.partnerId,
          after: { ...values, procedure: `${template.code}@${template.version}` },
        },
      ],
    };
  },
});

async function publishedTemplate(tools: CommandTools, id: string) {
  const row = await tools.tx.selectFrom('procedure_template').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('procedure_template');
  if (row.status !== 'published')
    throw new DomainError('procedure.not_published', { code: row.code, versionNo: row.version_no });
  return templateOf(row);
}

async function requirePartner(tools: CommandTools, programmeId: string, partnerId: string): Promise<void> {
  const found = await tools.tx
    .selectFrom('programme_partner')
    .select('partner_id')
    .where('programme_id', '=', programmeId)
    .where('partner_id', '=', partnerId)
    .executeTakeFirst();
  if (!found) throw notFound('partner');
}
