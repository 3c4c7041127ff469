import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import type { CommandTools } from '../../kernel/command.ts';

/** Who took part in a meeting, and what it was about. */
export const partiesSchema = {
  partnerIds: z.array(idSchema('partner')).min(1).max(20),
  agencyIds: z.array(idSchema('agency')).max(60).default([]),
  subjects: z
    .array(z.strictObject({ programmeId: idSchema('programme'), instrumentId: idSchema('instrument').nullable() }))
    .max(60)
    .default([]),
};

/** The same, as values. */
export type Parties = z.output<z.ZodObject<typeof partiesSchema>>;

/** Parties without repetition, in an order that compares. */
export function settledParties({ partnerIds, agencyIds, subjects }: Parties): Parties {
  const known = new Set<string>();
  return {
    partnerIds: [...new Set(partnerIds)].toSorted(),
    agencyIds: [...new Set(agencyIds)].toSorted(),
    subjects: subjects.filter((one) => {
      const key = `${one.programmeId} ${one.instrumentId ?? ''}`;
      return known.has(key) ? false : known.add(key);
    }),
  };
}

/** Errors: common.not_found for a party, programme or instrument that the register does not know */
export async function refuseUnknownParties(tools: CommandTools, parties: Parties): Promise<void> {
  await refuseUnknown(tools, 'partner', parties.partnerIds);
  await refuseUnknown(tools, 'agency', parties.agencyIds);
  await refuseUnknown(
    tools,
    'programme',
    parties.subjects.map((one) => one.programmeId),
  );
  for (const { programmeId, instrumentId } of parties.subjects) {
    if (instrumentId === null) continue;
    const row = await tools.tx
      .selectFrom('instrument')
      .select('programme_id')
      .where('id', '=', instrumentId)
      .executeTakeFirst();
    if (row?.programme_id !== programmeId) throw notFound('instrument');
  }
}

async function refuseUnknown(
  { tx }: CommandTools,
  table: 'partner' | 'agency' | 'programme',
  ids: readonly string[],
): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const found = await tx.selectFrom(table).select('id').where('id', 'in', wanted).execute();
  if (found.length < wanted.length) throw notFound(table);
}

/** Writes who took part and what it was about, in place of what stood there. */
export async function writeParties(tools: CommandTools, meetingId: string, parties: Parties): Promise<void> {
  const { tx } = tools;
  for (const table of ['meeting_partner', 'meeting_agency', 'meeting_subject'] as const) {
    await tx.deleteFrom(table).where('meeting_id', '=', meetingId).execute();
  }
  const { partnerIds, agencyIds, subjects } = parties;
  await tx
    .insertInto('meeting_partner')
    .values(partnerIds.map((id) => ({ meeting_id: meetingId, partner_id: id })))
    .execute();
  if (agencyIds.length > 0) {
    const rows = agencyIds.map((id) => ({ meeting_id: meetingId, agency_id: id }));
    await tx.insertInto('meeting_agency').values(rows).execute();
  }
  if (subjects.length > 0) {
    const rows = subjects.map(({ programmeId, instrumentId }, index) => ({
      id: tools.newId('meetingSubject'),
      meeting_id: meetingId,
      position: index + 1,
      programme_id: programmeId,
      instrument_id: instrumentId,
    }));
    await tx.insertInto('meeting_subject').values(rows).execute();
  }
}

/** The parties of a meeting as stored. */
export async function storedParties({ tx }: CommandTools, meetingId: string): Promise<Parties> {
  const partners = await tx
    .selectFrom('meeting_partner')
    .select('partner_id')
    .where('meeting_id', '=', meetingId)
    .orderBy('partner_id')
    .execute();
  const agencies = await tx
    .selectFrom('meeting_agency')
    .select('agency_id')
    .where('meeting_id', '=', meetingId)
    .orderBy('agency_id')
    .execute();
  const subjects = await tx
    .selectFrom('meeting_subject')
    .select(['programme_id as programmeId', 'instrument_id as instrumentId'])
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute();
  return {
    partnerIds: partners.map((one) => one.partner_id),
    agencyIds: agencies.map((one) => one.agency_id),
    subjects,
  };
}

/**
 * Errors: meeting.partner_named where items or people of the meeting name a partner that is to be taken out
 */
export async function refuseNamedPartners(
  { tx }: CommandTools,
  meetingId: string,
  kept: readonly string[],
): Promise<void> {
  const items = await tx
    .selectFrom('meeting_item')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('partner_id', 'not in', [...kept])
    .execute();
  if (items.length > 0) throw new DomainError('meeting.partner_named', { count: items.length });
}
