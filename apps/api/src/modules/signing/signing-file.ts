import type { Reader } from '@counterpart/db/open';
import type { Tables } from '@counterpart/db/tables/tables';
import type { Scope } from '@counterpart/domain/identity/actor';
import { type FileProgress, progressOf } from '@counterpart/domain/milestones/progress.rules';
import { notFound } from '@counterpart/domain/shared/errors';
import type { SigningRecord } from '@counterpart/domain/signing/signing-record.fields';
import { type SigningStanding, signingStanding } from '@counterpart/domain/signing/signing-standing.rules';
import {
  type InstrumentRow,
  loadInstrument,
  type MilestoneRow,
  milestonesOf,
  type SigningRecordRow,
  templatesById,
  toFile,
  toSigningRecord,
} from '../procedures/index.ts';

/** An instrument with everything that decides about its signing. */
export type SigningFile = {
  readonly row: InstrumentRow;
  readonly programme: Pick<Tables['programme'], 'code' | 'managing_agency_id' | 'side_state'>;
  readonly milestones: readonly MilestoneRow[];
  readonly stored: SigningRecordRow | null;
  readonly record: SigningRecord;
  readonly progress: FileProgress;
  readonly standing: SigningStanding;
};

/**
 * Loads an instrument's signing within a scope.
 * Errors: common.not_found
 */
export async function loadSigning(reader: Reader, scope: Scope, instrumentId: string): Promise<SigningFile> {
  const row = await loadInstrument(reader, scope, instrumentId);
  const milestones = await milestonesOf(reader, [row.id]);
  const template = (await templatesById(reader, [row.procedure_id])).get(row.procedure_id);
  if (!template) throw notFound('procedure_template');
  const programme = await reader
    .selectFrom('programme')
    .select(['code', 'managing_agency_id', 'side_state'])
    .where('id', '=', row.programme_id)
    .executeTakeFirstOrThrow();
  const stored = await reader
    .selectFrom('signing_record')
    .selectAll()
    .where('instrument_id', '=', row.id)
    .executeTakeFirst();
  const record = toSigningRecord(stored ?? null);
  const progress = progressOf(toFile(row, template, milestones));
  return {
    row,
    programme,
    milestones,
    stored: stored ?? null,
    record,
    progress,
    standing: signingStanding(progress, record),
  };
}

/** The stored milestone of an id, or null. */
export function milestoneOf(file: SigningFile, id: string | null): MilestoneRow | null {
  return file.milestones.find((one) => one.id === id) ?? null;
}
