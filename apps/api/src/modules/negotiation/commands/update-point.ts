import { mayAssignPoints, mayEditPoint } from '@counterpart/domain/negotiation/negotiation.policy';
import { openPointFields, type OpenPointValues } from '@counterpart/domain/negotiation/open-point.fields';
import { DomainError } from '@counterpart/domain/shared/errors';
import { patchSchema, toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import type { Facts } from '../../../kernel/facts.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { loadPoint, type PointFile } from '../negotiation-file.ts';
import { pointFact, titleOf, type Told, writePoint } from '../negotiation.write.ts';
import { checkPoint, pointValues } from '../open-points.ts';

/** Changes what is written of a point, raises it with the partner, or takes it back to our side. */
export const updatePoint = defineCommand({
  name: 'negotiation.updatePoint',
  input: z.strictObject({ id: idSchema('point'), version: z.number().int(), patch: patchSchema(openPointFields) }),
  subject: (tools, { id }) => loadPoint(tools.tx, tools.scope, id),
  authorize: (actor, { subject }, { patch }) =>
    mayEditPoint(actor, subject) && (patch.ownerAgencyId === undefined || mayAssignPoints(actor)),
  run: async (tools, input, subject) => {
    const { point } = subject;
    const current = pointValues(point);
    const { before, after } = await mergeEdit<Record<string, unknown>>(
      tools,
      { entity: 'open_point', entityId: point.id, baseVersion: input.version, patch: input.patch },
      { ...current, version: point.version },
    );
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    const next: OpenPointValues = { ...current, ...after };
    await checkPoint(tools, next);
    const version = await writePoint(tools, point, toColumns(after));
    return {
      result: { id: point.id, version, inverse: before },
      events: factsOf(subject, next, { action: 'open_point.updated', version, before, after }),
    };
  },
});

/**
 * What a partner reads begins with the raising of the point: what stood there before, and that it was taken back, is
 * for our side alone.
 */
function factsOf({ file, point, subject }: PointFile, next: OpenPointValues, told: Told): Facts {
  const title = titleOf(next);
  const changed = pointFact(file, { id: point.id, title, isShared: subject.isShared && next.isShared }, told);
  if (subject.isShared || !next.isShared) return [changed];
  const { clause, titleVi, titleEn } = next;
  const raised = { action: 'open_point.raised', version: told.version, after: { clause, titleVi, titleEn } } as const;
  return [changed, pointFact(file, { id: point.id, title, isShared: true }, raised)];
}
