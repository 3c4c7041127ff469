import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema, textSchema } from '@counterpart/domain/shared/input-schemas';
import { mayAnswerUrging } from '@counterpart/domain/urging/urging.policy';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import { tellSenderOfAnswer } from '../urging-notices.ts';
import { loadUrging, touchUrging, type UrgingRow } from '../urging.repository.ts';

const answered = {
  taskIds: z.array(idSchema('task')).min(1).max(500),
  documentNumber: lineSchema(120).default(''),
  documentOn: daySchema.nullable().default(null),
  text: textSchema(2000).default(''),
  promisedOn: daySchema.nullable().default(null),
};

type Said = { documentNumber: string; documentOn: string | null; text: string; promisedOn: string | null };

/**
 * Records what an agency answered about tasks of an urging; a later answer about a task counts in place of the one before.
 * Errors: common.not_found, urging.withdrawn, task.secret_content, common.reason_required, date.in_future, date.order
 */
export const recordAnswer = defineCommand({
  name: 'urging.answer',
  input: z.strictObject({ urgingId: idSchema('urging'), ...answered }),
  subject: ({ tx, scope }, { urgingId }) => loadUrging(tx, scope, urgingId),
  authorize: (actor, { agency_id }) => mayAnswerUrging(actor, agency_id),
  run: async (tools, { taskIds, ...said }, row) => {
    if (row.withdrawn_on !== null) throw new DomainError('urging.withdrawn', {});
    const ids = [...new Set(taskIds)];
    await refuseOthers(tools, { row, ids, said });
    refuseSaid(tools, said);
    await writeAnswers(tools, row, { ids, said });
    const { count } = await tools.tx
      .selectFrom('urging_task')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('urging_id', '=', row.id)
      .where('answered_on', 'is not', null)
      .executeTakeFirstOrThrow();
    const version = await touchUrging(tools, row, { answered_count: count });
    await tellSenderOfAnswer(tools, { row: { ...row, version }, code: row.document_number });
    return {
      result: { id: row.id, version, answered: count },
      events: [
        {
          action: 'urging.answered',
          entity: 'urging',
          entityId: row.id,
          version,
          after: { tasks: ids.length, ...said },
          named: { documentNumber: row.document_number },
          isInternal: true,
        },
      ],
    };
  },
});

async function writeAnswers(
  tools: CommandTools,
  { id }: UrgingRow,
  { ids, said }: { ids: readonly string[]; said: Said },
): Promise<void> {
  const { tx, today, now, actor } = tools;
  await tx
    .insertInto('urging_answer')
    .values(
      ids.map((taskId) => ({
        id: tools.newId('urgingAnswer'),
        urging_id: id,
        task_id: taskId,
        day: today,
        document_number: said.documentNumber,
        document_on: said.documentOn,
        text: said.text,
        promised_on: said.promisedOn,
        at: now,
        actor_id: actor.userId,
        actor_name: actor.name,
        actor_role: actor.role,
      })),
    )
    .execute();
  await tx
    .updateTable('urging_task')
    .set({ answered_on: today, promised_on: said.promisedOn })
    .where('urging_id', '=', id)
    .where('task_id', 'in', ids)
    .execute();
}

/** Errors: common.not_found for a task that is not in the letter; task.secret_content */
async function refuseOthers(
  { tx }: CommandTools,
  { row, ids, said }: { row: UrgingRow; ids: readonly string[]; said: Said },
): Promise<void> {
  const found = await tx
    .selectFrom('urging_task as ut')
    .innerJoin('task as t', 't.id', 'ut.task_id')
    .select('t.is_secret')
    .where('ut.urging_id', '=', row.id)
    .where('ut.task_id', 'in', ids)
    .execute();
  if (found.length !== ids.length) throw notFound('task');
  if (said.text !== '' && found.some((one) => one.is_secret === 1)) throw new DomainError('task.secret_content', {});
}

/** Errors: common.reason_required, date.in_future, date.order */
function refuseSaid({ today }: CommandTools, { documentNumber, documentOn, text, promisedOn }: Said): void {
  if (documentNumber === '' && text === '' && promisedOn === null) {
    throw new DomainError('common.reason_required', { field: 'documentNumber' });
  }
  if (documentOn !== null && documentOn > today) {
    throw new DomainError('date.in_future', { field: 'documentOn', day: documentOn, today });
  }
  if (promisedOn !== null && promisedOn < today) {
    throw new DomainError('date.order', {
      earlier: 'today',
      later: 'promisedOn',
      earlierOn: today,
      laterOn: promisedOn,
    });
  }
}
