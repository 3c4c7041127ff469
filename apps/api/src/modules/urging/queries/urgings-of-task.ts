import { idSchema } from '@counterpart/domain/shared/ids';
import { mayReadTasks } from '@counterpart/domain/tasks/task.policy';
import type { UrgedLevel } from '@counterpart/domain/urging/urging.codes';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { answersOf } from '../urging-answers.list.ts';
import { isSilent, urgingsInScope } from '../urging.repository.ts';

/** The urgings of a task that the reader may see, the latest first, each with the answers about this task. */
export const urgingsOfTask = defineQuery({
  name: 'urging.ofTask',
  input: z.strictObject({ taskId: idSchema('task') }),
  allow: mayReadTasks,
  run: async ({ db, scope, today }, { taskId }) => {
    const rows = await urgingsInScope(db, scope)
      .innerJoin('urging_task as ut', 'ut.urging_id', 'u.id')
      .select(['u.id', 'u.document_number', 'u.sent_on', 'u.new_due_on', 'u.answer_due_on', 'u.withdrawn_on'])
      .select(['ut.level', 'ut.due_on', 'ut.days_late', 'ut.answered_on', 'ut.promised_on'])
      .select((eb) =>
        eb
          .case()
          .when(isSilent(eb as never, today))
          .then(1)
          .else(0)
          .end()
          .as('is_silent'),
      )
      .where('ut.task_id', '=', taskId)
      .orderBy('u.sent_on', 'desc')
      .orderBy('u.id', 'desc')
      .execute();
    const seen = new Set(rows.map((row) => row.id));
    const answers = rows.length === 0 ? [] : await answersOf(db, { taskId });
    return {
      items: rows.map((row) => ({
        id: row.id,
        level: row.level as UrgedLevel,
        documentNumber: row.document_number,
        sentOn: row.sent_on,
        newDueOn: row.new_due_on,
        dueOn: row.due_on,
        daysLate: row.days_late,
        withdrawnOn: row.withdrawn_on,
        promisedOn: row.promised_on,
        isUnanswered: row.is_silent === 1 && row.answered_on === null,
        answers: answers.filter((one) => one.urgingId === row.id && seen.has(one.urgingId)),
      })),
    };
  },
});
