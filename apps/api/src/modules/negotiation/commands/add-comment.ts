import { mayComment } from '@counterpart/domain/negotiation/negotiation.policy';
import { idSchema } from '@counterpart/domain/shared/ids';
import { textSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { loadPoint } from '../negotiation-file.ts';
import { authorOf, namedPoint, placeOf, pointFact } from '../negotiation.write.ts';

/** Remarks on a point. On a point that was not raised with the partner every remark is for our side alone. */
export const addComment = defineCommand({
  name: 'negotiation.addComment',
  input: z.strictObject({
    pointId: idSchema('point'),
    text: textSchema(4000).pipe(z.string().min(1)),
    isInternal: z.boolean(),
  }),
  subject: (tools, { pointId }) => loadPoint(tools.tx, tools.scope, pointId),
  authorize: (actor, { subject }, { isInternal }) => mayComment(actor, subject, isInternal),
  run: async (tools, { text, isInternal: asked }, { file, point, subject }) => {
    const isInternal = asked || !subject.isShared;
    const id = tools.newId('comment');
    await tools.tx
      .insertInto('open_point_comment')
      .values({
        id,
        point_id: point.id,
        ...placeOf(file),
        is_internal: Number(isInternal),
        text,
        ...authorOf(tools),
      })
      .execute();
    return {
      result: { id, pointId: point.id },
      events: [
        pointFact(file, namedPoint(point), {
          action: 'open_point_comment.added',
          entity: 'open_point_comment',
          version: 1,
          after: { text },
          isInternal,
        }),
      ],
    };
  },
});
