import { mayWriteProgramme } from '@counterpart/domain/programmes/programme.policy';
import { FINANCING_KINDS } from '@counterpart/domain/shared/codes';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { isCurrency } from '@counterpart/domain/shared/money';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import { writeVersioned } from '../../../kernel/versioned-row.ts';
import { loadProgramme } from '../programmes.repository.ts';

const values = {
  partnerId: idSchema('partner').nullable(),
  kind: z.enum(FINANCING_KINDS),
  amountMinor: z.number().int().safe().min(0),
  currency: z.string().refine(isCurrency, { message: 'currency' }),
  note: lineSchema(300),
};

/** Adds a source of money to a programme; counterpart funds have no partner. */
export const addFinancingLine = defineCommand({
  name: 'programmes.addFinancingLine',
  input: z.strictObject({ programmeId: idSchema('programme'), ...values }),
  subject: (tools, { programmeId }) => loadProgramme(tools.tx, tools.scope, { id: programmeId }),
  authorize: (actor) => mayWriteProgramme(actor),
  run: async (tools, { programmeId, ...line }, programme) => {
    await refuseForeignPartner(tools, programme.id, line.partnerId);
    const id = tools.newId('financing');
    await tools.tx
      .insertInto('financing_line')
      .values({
        id,
        programme_id: programmeId,
        partner_id: line.partnerId,
        kind: line.kind,
        amount_minor: line.amountMinor,
        currency: line.currency,
        note: line.note,
        is_sample: 0,
        version: 1,
        updated_at: tools.now,
        updated_by: tools.actor.userId,
      })
      .execute();
    return {
      result: { id, version: 1 },
      events: [
        {
          action: 'financing_line.added',
          entity: 'financing_line',
          entityId: id,
          version: 1,
          programmeId,
          partnerId: line.partnerId,
          after: line,
        },
      ],
    };
  },
});

/** Changes or (with `null`) removes a source of money. */
export const setFinancingLine = defineCommand({
  name: 'programmes.setFinancingLine',
  input: z.strictObject({
    id: idSchema('financing'),
    version: z.number().int(),
    line: z.strictObject(values).nullable(),
  }),
  subject: async (tools, { id }) => {
    const row = await tools.tx.selectFrom('financing_line').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) throw notFound('financing_line');
    await loadProgramme(tools.tx, tools.scope, { id: row.programme_id });
    return row;
  },
  authorize: (actor) => mayWriteProgramme(actor),
  run: async (tools, { version: base, line }, row) => {
    const before = {
      partnerId: row.partner_id,
      kind: row.kind,
      amountMinor: row.amount_minor,
      currency: row.currency,
      note: row.note,
    };
    if (base !== row.version) {
      const fields = [{ field: 'line', base: null, theirs: before, yours: line }];
      throw new DomainError('common.conflict', {
        entity: 'financing_line',
        entityId: row.id,
        fields,
        currentVersion: row.version,
      });
    }
    const version = row.version + 1;
    if (line) {
      await refuseForeignPartner(tools, row.programme_id, line.partnerId);
      await writeVersioned(tools, 'financing_line', row, {
        partner_id: line.partnerId,
        kind: line.kind,
        amount_minor: line.amountMinor,
        currency: line.currency,
        note: line.note,
      });
    } else await tools.tx.deleteFrom('financing_line').where('id', '=', row.id).execute();
    return {
      result: { id: row.id, version, inverse: before },
      events: [
        {
          action: line ? 'financing_line.updated' : 'financing_line.removed',
          entity: 'financing_line',
          entityId: row.id,
          version,
          programmeId: row.programme_id,
          partnerId: row.partner_id,
          before,
          after: line,
        },
      ],
    };
  },
});

/** Money comes from a partner of the programme, or from counterpart funds. */
async function refuseForeignPartner(tools: CommandTools, programmeId: string, partnerId: string | null): Promise<void> {
  if (partnerId === null) return;
  const found = await tools.tx
    .selectFrom('programme_partner')
    .select('partner_id')
    .where('programme_id', '=', programmeId)
    .where('partner_id', '=', partnerId)
    .executeTakeFirst();
  if (!found) throw notFound('partner');
}
