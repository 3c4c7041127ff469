import type { PointState } from '@counterpart/domain/negotiation/negotiation.codes';
import {
  type OpenPointValues,
  openPointFields,
  type PointEnd,
  pointEndFields,
} from '@counterpart/domain/negotiation/open-point.fields';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { fromColumns, toColumns } from '@counterpart/domain/shared/fields';
import type { CommandTools } from '../../kernel/command.ts';
import type { Fact } from '../../kernel/facts.ts';
import { mergeEdit } from '../../kernel/merge.ts';
import type { PointFile } from './negotiation-file.ts';
import type { PointRow } from './negotiation.repository.ts';
import { namedPoint, pointFact, writePoint } from './negotiation.write.ts';

/** The editable values of a stored point. */
export function pointValues(point: PointRow): OpenPointValues {
  return fromColumns(openPointFields, point);
}

/** Refuses a point without words and one that an unknown agency answers for. Errors: common.invalid_input, common.not_found */
export async function checkPoint(tools: CommandTools, values: OpenPointValues): Promise<void> {
  if (values.titleVi === '' && values.titleEn === '') {
    throw new DomainError('common.invalid_input', { issues: [{ path: 'titleVi', message: 'required' }] });
  }
  if (values.ownerAgencyId === null) return;
  const agency = await tools.tx
    .selectFrom('agency')
    .select('id')
    .where('id', '=', values.ownerAgencyId)
    .executeTakeFirst();
  if (!agency) throw notFound('agency');
}

/** Refuses to write on a point that is closed. Errors: negotiation.point_closed */
export function refuseClosed(state: PointState): void {
  if (state !== 'open') throw new DomainError('negotiation.point_closed', { state });
}

/** How a point is to end, or that it is open again, with the round it counts for. */
export type Ending = PointEnd & { readonly closedRound: number | null };

/** The end of a point that is open. */
export const NO_END: Ending = {
  agreedText: null,
  agreedOn: null,
  decision: null,
  decisionReason: null,
  closedRound: null,
};

/** What is written: the version its author saw, the ending, and the verb of the fact. */
export type EndingEdit = { readonly baseVersion: number; readonly ending: Ending; readonly action: Fact['action'] };

/**
 * Writes how a point ended. Errors: common.conflict, common.nothing_changed
 * @returns the answer of the command with what takes it back
 */
export async function writeEnding(
  tools: CommandTools,
  { file, point }: PointFile,
  { baseVersion, ending, action }: EndingEdit,
) {
  const current = { ...fromColumns(pointEndFields, point), closedRound: point.closed_round };
  const { before, after } = await mergeEdit<Record<string, unknown>>(
    tools,
    { entity: 'open_point', entityId: point.id, baseVersion, patch: ending },
    { ...current, version: point.version },
  );
  if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
  const version = await writePoint(tools, point, toColumns(after));
  return {
    result: { id: point.id, version, inverse: current },
    events: [pointFact(file, namedPoint(point), { action, version, before, after })] as const,
  };
}
