import { LANES, VISIBILITIES } from '@counterpart/domain/negotiation/negotiation.codes';
import { mayStatePosition } from '@counterpart/domain/negotiation/negotiation.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { textSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { loadPoint, refuseRound } from '../negotiation-file.ts';
import { type PositionRow, positionsOf, viewOf } from '../negotiation.repository.ts';
import { namedPoint } from '../negotiation.write.ts';
import { refuseClosed } from '../open-points.ts';
import { state } from '../stated-positions.ts';

const input = z.strictObject({
  pointId: idSchema('point'),
  lane: z.enum(LANES),
  visibility: z.enum(VISIBILITIES),
  /** Empty text withdraws the position. */
  text: textSchema(8000),
  /** The round for which it is stated; 0 for the time before the first. */
  round: z.number().int().min(0),
  /** The last entry of the lane that the author saw; null for none. */
  baseId: idSchema('position').nullable(),
});
type Stating = z.output<typeof input>;

/**
 * States a position on a point. Every position ever stated is kept.
 * Errors: negotiation.point_closed, negotiation.round_closed, common.conflict, common.nothing_changed
 */
export const setPosition = defineCommand({
  name: 'negotiation.setPosition',
  input,
  subject: (tools, { pointId }) => loadPoint(tools.tx, tools.scope, pointId),
  authorize: (actor, { subject }, stating) => mayStatePosition(actor, subject, stating),
  run: async (tools, stating, { file, point, state: pointState }) => {
    refuseClosed(pointState);
    const { lane, visibility, text } = stating;
    await refuseRound(tools.tx, file.row.id, stating.round);
    const inLane = (rows: readonly PositionRow[]) => rows.filter((one) => one.lane === lane);
    const seen = inLane(await positionsOf(tools.tx, viewOf(tools.scope), { pointId: point.id }));
    const last = seen.at(-1) ?? null;
    refuseStale(stating, last, seen);
    if (isSaid(stating, last)) throw new DomainError('common.nothing_changed', {});
    const earlier = inLane(await positionsOf(tools.tx, 'ours', { pointId: point.id }));
    const written = await state(
      tools,
      { file, point: namedPoint(point) },
      { lane, visibility, text, round: stating.round, earlier },
    );
    const inverse = { lane, visibility: last?.visibility ?? visibility, text: last?.text ?? '' };
    return { result: { id: written.id, pointId: point.id, inverse }, events: [written.fact] };
  },
});

/** Whoever wrote on the ground of an older text than the last one is shown both. */
function refuseStale({ pointId, baseId, text }: Stating, last: PositionRow | null, seen: readonly PositionRow[]): void {
  if (baseId === (last?.id ?? null) || last?.text === text) return;
  const base = seen.find((one) => one.id === baseId)?.text ?? null;
  throw new DomainError('common.conflict', {
    entity: 'open_point_position',
    entityId: pointId,
    fields: [{ field: 'text', base, theirs: last?.text ?? null, yours: text }],
    currentVersion: seen.length,
  });
}

/** Whether the same is said already, of the same round and to the same readers. */
function isSaid({ text, visibility, round }: Stating, last: PositionRow | null): boolean {
  if (last === null) return text === '';
  return last.text === text && last.visibility === visibility && last.round === round;
}
