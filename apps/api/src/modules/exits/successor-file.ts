import type { Capacity, InstrumentKind } from '@counterpart/domain/shared/codes';
import { notFound } from '@counterpart/domain/shared/errors';
import type { CommandTools } from '../../kernel/command.ts';
import type { Fact } from '../../kernel/facts.ts';
import { createInstrument, loadInstrument } from '../procedures/index.ts';
import { loadProgramme } from '../programmes/index.ts';
import type { PartnerFile } from './exits.repository.ts';

type Succession = { readonly row: PartnerFile; readonly partnerId: string };

/**
 * Opens the file with which another partner goes on: same programme, kind, capacity and title, under the version of
 * its procedure that is published now. Amount and number are for the new partner to state.
 * Errors: procedure.not_published
 */
export async function openSuccessor(
  tools: CommandTools,
  { row, partnerId }: Succession,
): Promise<{ id: string; facts: readonly Fact[] }> {
  const joined = await joinProgramme(tools, row.programme_id, partnerId);
  const old = await loadInstrument(tools.tx, { kind: 'all' }, row.id);
  const programme = await loadProgramme(tools.tx, { kind: 'all' }, { id: row.programme_id });
  const input = createInstrument.input.parse({
    programmeId: row.programme_id,
    partnerId,
    kind: old.kind as InstrumentKind,
    capacity: old.capacity as Capacity,
    procedureId: await publishedVersion(tools, old.procedure_id),
    titleVi: old.title_vi,
    titleEn: old.title_en,
    proposingAgencyId: old.proposing_agency_id,
  });
  const { result, events } = await createInstrument.run(tools, input, programme);
  if (old.is_sample === 1) {
    // What goes on from a sample is a sample, so that both leave together, and says so in its source.
    await tools.tx
      .updateTable('instrument')
      .set({ is_sample: 1, source: old.source })
      .where('id', '=', result.id)
      .execute();
  }
  return { id: result.id, facts: [...joined, ...events] };
}

async function publishedVersion(tools: CommandTools, procedureId: string): Promise<string> {
  const own = await tools.tx
    .selectFrom('procedure_template')
    .select(['id', 'code'])
    .where('id', '=', procedureId)
    .executeTakeFirst();
  if (!own) throw notFound('procedure_template');
  const latest = await tools.tx
    .selectFrom('procedure_template')
    .select('id')
    .where('code', '=', own.code)
    .where('status', '=', 'published')
    .orderBy('version_no', 'desc')
    .executeTakeFirst();
  return latest?.id ?? own.id;
}

async function joinProgramme(tools: CommandTools, programmeId: string, partnerId: string): Promise<readonly Fact[]> {
  const partners = await tools.tx
    .selectFrom('programme_partner')
    .select(['partner_id as partnerId', 'role'])
    .where('programme_id', '=', programmeId)
    .orderBy('role', 'desc')
    .orderBy('partner_id')
    .execute();
  if (partners.some((one) => one.partnerId === partnerId)) return [];
  const joined = { partnerId, role: 'co_financing' };
  await tools.tx
    .insertInto('programme_partner')
    .values({ programme_id: programmeId, partner_id: partnerId, role: joined.role })
    .execute();
  const { version } = await loadProgramme(tools.tx, { kind: 'all' }, { id: programmeId });
  return [
    {
      action: 'programme.parties_set',
      entity: 'programme',
      entityId: programmeId,
      version,
      programmeId,
      before: { partners },
      after: { partners: [...partners, joined] },
    },
  ];
}
