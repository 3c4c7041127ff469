import { LANES, VISIBILITIES } from '@counterpart/domain/negotiation/negotiation.codes';
import { mayAddPoint, mayStatePosition } from '@counterpart/domain/negotiation/negotiation.policy';
import { openPointFields, type OpenPointValues } from '@counterpart/domain/negotiation/open-point.fields';
import { fieldsSchema, toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { textSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import type { Fact } from '../../../kernel/facts.ts';
import { loadNegotiation, refuseRound } from '../negotiation-file.ts';
import { placeOf, pointFact, titleOf } from '../negotiation.write.ts';
import { checkPoint } from '../open-points.ts';
import { state } from '../stated-positions.ts';

const positionSchema = z.strictObject({
  lane: z.enum(LANES),
  visibility: z.enum(VISIBILITIES),
  text: textSchema(8000).pipe(z.string().min(1)),
});

/** Puts a point on the table, with the first positions where they are known already. */
export const addPoint = defineCommand({
  name: 'negotiation.addPoint',
  input: z.strictObject({
    instrumentId: idSchema('instrument'),
    values: fieldsSchema(openPointFields),
    /** The round in which the point is opened; 0 for the time before the first. */
    round: z.number().int().min(0),
    positions: z.array(positionSchema).max(3).default([]),
  }),
  subject: (tools, { instrumentId }) => loadNegotiation(tools.tx, tools.scope, instrumentId),
  authorize: (actor, file, { values, positions }) => {
    const subject = { ...file, ownerAgencyId: values.ownerAgencyId, isShared: values.isShared };
    const mayAdd = mayAddPoint(actor, file, values.ownerAgencyId);
    return mayAdd && positions.every((one) => mayStatePosition(actor, subject, one));
  },
  run: async (tools, input, file) => {
    const values: OpenPointValues = input.values;
    await checkPoint(tools, values);
    const { round } = input;
    await refuseRound(tools.tx, file.row.id, round);
    const id = tools.newId('point');
    await tools.tx
      .insertInto('open_point')
      .values({
        id,
        ...placeOf(file),
        ...(toColumns(values) as object),
        opened_round: round,
        closed_round: null,
        agreed_text: null,
        agreed_on: null,
        decision: null,
        decision_reason: null,
        is_sample: 0,
        created_at: tools.now,
        version: 1,
        updated_at: tools.now,
        updated_by: tools.actor.userId,
      } as never)
      .execute();
    const point = { id, isShared: values.isShared, title: titleOf(values) };
    const stated: Fact[] = [];
    for (const one of input.positions) {
      stated.push((await state(tools, { file, point }, { ...one, round, earlier: [] })).fact);
    }
    return {
      result: { id, version: 1 },
      events: [
        pointFact(file, point, {
          action: 'open_point.opened',
          version: 1,
          after: { ...values, round },
        }),
        ...stated,
      ],
    };
  },
});
