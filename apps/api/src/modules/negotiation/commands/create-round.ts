import { mayManageRounds } from '@counterpart/domain/negotiation/negotiation.policy';
import { EMPTY_ROUND, roundFields, type RoundValues } from '@counterpart/domain/negotiation/negotiation-round.fields';
import { checkRound } from '@counterpart/domain/negotiation/round.rules';
import { patchSchema, toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { type CommandTools, defineCommand, StaleWrite } from '../../../kernel/command.ts';
import { loadNegotiation } from '../negotiation-file.ts';
import { placeOf, roundFact } from '../negotiation.write.ts';

/** Plans the next round of a negotiation; its number follows from those before. */
export const createRound = defineCommand({
  name: 'negotiation.createRound',
  input: z.strictObject({ instrumentId: idSchema('instrument'), values: patchSchema(roundFields) }),
  subject: (tools, { instrumentId }) => loadNegotiation(tools.tx, tools.scope, instrumentId),
  authorize: (actor) => mayManageRounds(actor),
  run: async (tools, input, file) => {
    const values: RoundValues = { ...EMPTY_ROUND, ...given(input.values) };
    checkRound(values, tools.today);
    const id = tools.newId('round');
    const number = (await lastNumber(tools, file.row.id)) + 1;
    await tools.tx
      .insertInto('negotiation_round')
      .values({
        id,
        ...placeOf(file),
        number,
        ...(toColumns(values) as object),
        outcome: null,
        closed_on: null,
        is_sample: 0,
        version: 1,
        updated_at: tools.now,
        updated_by: tools.actor.userId,
      } as never)
      .execute()
      .catch((error: unknown) => {
        // Somebody else planned a round at the same moment: the next number is another one now.
        const taken = tools.adapter.uniqueViolation(error) === 'negotiation_round_instrument_id_number_uq';
        throw taken ? new StaleWrite() : error;
      });
    return {
      result: { id, version: 1, number },
      events: [
        roundFact(
          file,
          { id, number },
          { action: 'negotiation_round.planned', version: 1, after: given(input.values) },
        ),
      ],
    };
  },
});

async function lastNumber(tools: CommandTools, instrumentId: string): Promise<number> {
  const row = await tools.tx
    .selectFrom('negotiation_round')
    .select('number')
    .where('instrument_id', '=', instrumentId)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row?.number ?? 0;
}

function given(values: Readonly<Record<string, unknown>>): Partial<RoundValues> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
