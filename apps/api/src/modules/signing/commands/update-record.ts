import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { patchSchema, toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { type SigningRecord, signingRecordFields } from '@counterpart/domain/signing/signing-record.fields';
import { checkSigningRecord } from '@counterpart/domain/signing/signing-record.rules';
import { mayWriteSigning } from '@counterpart/domain/signing/signing.policy';
import { z } from 'zod';
import { type CommandTools, defineCommand, StaleWrite } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { loadSigning, type SigningFile } from '../signing-file.ts';

/**
 * Arranges a signing: window, place, signatories, full powers, text, postponement. Version 0 stands for an instrument
 * for which nothing was arranged yet; a newer version merges where the fields differ.
 */
export const updateSigningRecord = defineCommand({
  name: 'signing.updateRecord',
  input: z.strictObject({
    instrumentId: idSchema('instrument'),
    version: z.number().int().min(0),
    patch: patchSchema(signingRecordFields),
  }),
  subject: (tools, { instrumentId }) => loadSigning(tools.tx, tools.scope, instrumentId),
  authorize: (actor) => mayWriteSigning(actor),
  run: async (tools, input, file) => {
    const { row, stored, record } = file;
    const { before, after } = await mergeEdit<Record<string, unknown>>(
      tools,
      { entity: 'signing_record', entityId: row.id, baseVersion: input.version, patch: input.patch },
      { ...record, version: stored?.version ?? 0 },
    );
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    const next: SigningRecord = { ...record, ...after };
    checkSigningRecord(next, tools.today);
    await refuseStrangers(tools, file, after);
    const version = await write(tools, file, next);
    return {
      result: { instrumentId: row.id, version, inverse: before },
      events: [
        {
          action: 'signing_record.updated',
          entity: 'signing_record',
          entityId: row.id,
          version,
          programmeId: row.programme_id,
          partnerId: row.partner_id,
          before,
          after,
          reason: after['statusOverride'] ? next.statusReason : null,
        },
      ],
    };
  },
});

/** Whoever signs for us belongs to no partner, and the partner's signatory to no other one. */
async function refuseStrangers(tools: CommandTools, file: SigningFile, after: Partial<SigningRecord>): Promise<void> {
  for (const field of ['signatoryOursId', 'signatoryPartnerId'] as const) {
    const id = after[field];
    if (!id) continue;
    const person = await tools.tx.selectFrom('person').select('partner_id').where('id', '=', id).executeTakeFirst();
    if (!person) throw notFound('person');
    const fits =
      person.partner_id === null || (field === 'signatoryPartnerId' && person.partner_id === file.row.partner_id);
    if (!fits) throw new DomainError('common.invalid_input', { issues: [{ path: field, message: 'other_side' }] });
  }
}

async function write(tools: CommandTools, { row, stored }: SigningFile, next: SigningRecord): Promise<number> {
  const version = (stored?.version ?? 0) + 1;
  const columns = { ...toColumns(next), version, updated_at: tools.now, updated_by: tools.actor.userId };
  if (stored === null) {
    const written = await tools.tx
      .insertInto('signing_record')
      .values({
        ...columns,
        instrument_id: row.id,
        programme_id: row.programme_id,
        partner_id: row.partner_id,
      } as never)
      .onConflict((conflict) => conflict.column('instrument_id').doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) throw new StaleWrite();
    return version;
  }
  const written = await tools.tx
    .updateTable('signing_record')
    .set(columns)
    .where('instrument_id', '=', row.id)
    .where('version', '=', stored.version)
    .executeTakeFirst();
  if (written.numUpdatedRows !== 1n) throw new StaleWrite();
  return version;
}
