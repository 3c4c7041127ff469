import type { Reader } from '@counterpart/db/open';
import { type FileProgress, progressOf } from '@counterpart/domain/milestones/progress.rules';
import { signingReadiness } from '@counterpart/domain/milestones/signing-readiness.rules';
import { kindOf } from '@counterpart/domain/procedures/procedure.rules';
import { DomainError } from '@counterpart/domain/shared/errors';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { SigningRecord } from '@counterpart/domain/signing/signing-record.fields';
import { signingFacts } from '@counterpart/domain/signing/signing-record.rules';
import { toFile } from './instrument-file.ts';
import { type MilestoneRow, milestonesOf } from './instruments.repository.ts';
import { toSigningRecord } from './signing-columns.ts';
import { templatesById } from './templates.repository.ts';

/** A milestone whose day says that an instrument was signed or exchanged, with what decides whether it may be. */
export type SigningAct = {
  readonly kind: 'signed' | 'exchanged';
  readonly progress: FileProgress;
  readonly record: SigningRecord;
};

/** The act of signing that a milestone records, or null for any other step. */
export async function signingActOf(reader: Reader, row: MilestoneRow): Promise<SigningAct | null> {
  const instrument = await reader
    .selectFrom('instrument')
    .selectAll()
    .where('id', '=', row.instrument_id)
    .executeTakeFirstOrThrow();
  const template = (await templatesById(reader, [instrument.procedure_id])).get(instrument.procedure_id);
  const step = template?.steps.find((one) => one.code === row.step_code);
  const kind = step ? kindOf(step) : null;
  if (!template || (kind !== 'signed' && kind !== 'exchanged')) return null;
  const stored = await reader
    .selectFrom('signing_record')
    .selectAll()
    .where('instrument_id', '=', instrument.id)
    .executeTakeFirst();
  const milestones = await milestonesOf(reader, [instrument.id]);
  return {
    kind,
    progress: progressOf(toFile(instrument, template, milestones)),
    record: toSigningRecord(stored ?? null),
  };
}

/**
 * Refuses a signing while something is missing for it.
 * Errors: signing.not_ready
 */
export function refuseUnreadySigning({ progress, record }: SigningAct, day: PlainDate): void {
  const { missing, done, total } = signingReadiness(progress, signingFacts(record, day));
  if (missing.length > 0) {
    throw new DomainError('signing.not_ready', { missing: missing.map((one) => one.code), done, total });
  }
}
