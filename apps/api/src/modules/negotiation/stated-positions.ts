import type { Lane, Visibility } from '@counterpart/domain/negotiation/negotiation.codes';
import { type CommandTools, StaleWrite } from '../../kernel/command.ts';
import type { Fact } from '../../kernel/facts.ts';
import type { NegotiationFile } from './negotiation-file.ts';
import type { PositionRow } from './negotiation.repository.ts';
import { authorOf, type NamedPoint, placeOf, pointFact } from './negotiation.write.ts';

/** A position about to be written down; `earlier` are the entries of its lane so far. */
export type Statement = {
  readonly lane: Lane;
  readonly visibility: Visibility;
  readonly text: string;
  readonly round: number;
  readonly earlier: readonly PositionRow[];
};

/**
 * Adds an entry to a position; what was said before stays. Errors: StaleWrite where somebody stated one meanwhile
 * @returns the entry's id and the fact that tells it
 */
export async function state(
  tools: CommandTools,
  { file, point }: { file: NegotiationFile; point: NamedPoint },
  statement: Statement,
): Promise<{ id: string; fact: Fact }> {
  const { lane, visibility, text, round, earlier } = statement;
  const id = tools.newId('position');
  const seq = (earlier.at(-1)?.seq ?? 0) + 1;
  const row: PositionRow = {
    id,
    point_id: point.id,
    ...placeOf(file),
    lane,
    seq,
    round,
    visibility,
    text,
    ...authorOf(tools),
  };
  await tools.tx
    .insertInto('open_point_position')
    .values(row)
    .execute()
    .catch((error: unknown) => {
      const taken = tools.adapter.uniqueViolation(error) === 'open_point_position_point_id_lane_seq_uq';
      throw taken ? new StaleWrite() : error;
    });
  return { id, fact: factOf({ file, point }, statement, seq) };
}

function factOf(
  { file, point }: { file: NegotiationFile; point: NamedPoint },
  { lane, visibility, text, round, earlier }: Statement,
  seq: number,
): Fact {
  const isInternal = visibility === 'internal' || !point.isShared;
  // What a partner reads of the change must not repeat an earlier text that was for our side alone.
  const known = isInternal ? earlier : earlier.filter((one) => one.visibility === 'shared');
  const last = known.at(-1);
  return pointFact(file, point, {
    action: 'open_point_position.stated',
    entity: 'open_point_position',
    version: seq,
    before: last ? { lane, text: last.text } : null,
    after: { lane, text, round, ...(isInternal && { visibility }) },
    isInternal,
  });
}
