import type { Reader } from '@counterpart/db/open';
import { FAR_DAY } from '@counterpart/db/far-day';
import { idSchema } from '@counterpart/domain/shared/ids';
import type { Language } from '@counterpart/domain/shared/text';
import { mayReadTasks } from '@counterpart/domain/tasks/task.policy';
import { isLetterLevel, type UrgedLevel } from '@counterpart/domain/urging/urging.codes';
import { allowedOnUrging, mayUrge } from '@counterpart/domain/urging/urging.policy';
import { letterText } from '@counterpart/formats/official/letter-text';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { letterDocument, type LetterSnapshot } from '../urging-letter.ts';
import { loadUrging, type UrgingRow } from '../urging.repository.ts';
import { answersOf } from '../urging-answers.list.ts';

/** One urging with its letter, its tasks as they stood then, and every answer. Errors: common.not_found */
export const getUrging = defineQuery({
  name: 'urging.get',
  input: z.strictObject({ id: idSchema('urging') }),
  allow: mayReadTasks,
  run: async ({ db, scope, actor, today }, { id }) => {
    const row = await loadUrging(db, scope, id);
    const tasks = await tasksOf(db, id);
    const isWaitOver = row.withdrawn_on === null && today > row.answer_due_on;
    const isUnanswered = isWaitOver && tasks.some((task) => task.isOpen && task.answeredOn === null);
    return {
      id: row.id,
      version: row.version,
      agencyId: row.agency_id,
      level: row.level as UrgedLevel,
      language: row.language as Language,
      documentNumber: row.document_number,
      sentOn: row.sent_on,
      newDueOn: row.new_due_on,
      answerDueOn: row.answer_due_on,
      subject: row.subject,
      hasLetter: isLetterLevel(row.level),
      letter: row.snapshot === null ? null : letterText(letterDocument(JSON.parse(row.snapshot) as LetterSnapshot)),
      docxSha256: row.docx_sha256,
      pdfSha256: row.pdf_sha256,
      withdrawnOn: row.withdrawn_on,
      withdrawnReason: row.withdrawn_reason,
      actorName: row.actor_name,
      at: row.at,
      isUnanswered,
      // Silence asks for the next level; who may urge is shown it.
      nextLevel:
        isUnanswered && mayUrge(actor) && row.level < 6 && !(await isFollowed(db, row, tasks))
          ? ((row.level + 1) as UrgedLevel)
          : null,
      tasks,
      answers: await answersOf(db, { urgingId: id }),
      allowed: allowedOnUrging(actor, { agencyId: row.agency_id, isWithdrawn: row.withdrawn_on !== null }),
    };
  },
});

type Silent = { readonly id: string; readonly isOpen: boolean; readonly answeredOn: string | null };

/** Whether what was left unanswered has been urged again since. */
async function isFollowed(db: Reader, { id, at }: UrgingRow, tasks: readonly Silent[]): Promise<boolean> {
  const silent = tasks.filter((task) => task.isOpen && task.answeredOn === null).map((task) => task.id);
  const later = await db
    .selectFrom('urging_task as ut')
    .innerJoin('urging as u', 'u.id', 'ut.urging_id')
    .select('u.id')
    .where('ut.task_id', 'in', silent)
    .where('u.withdrawn_on', 'is', null)
    .where('u.at', '>', at)
    .where('u.id', '<>', id)
    .limit(1)
    .executeTakeFirst();
  return later !== undefined;
}

async function tasksOf(db: Reader, urgingId: string) {
  const rows = await db
    .selectFrom('urging_task as ut')
    .innerJoin('task as t', 't.id', 'ut.task_id')
    .innerJoin('task_span as s', (join) => join.onRef('s.task_id', '=', 't.id').on('s.to_on', '=', FAR_DAY))
    .select(['t.id', 't.code', 't.content_vi', 't.content_en', 't.is_secret', 't.source_number', 't.source_on'])
    .select(['ut.level', 'ut.due_on', 'ut.days_late', 'ut.answered_on', 'ut.promised_on', 's.completed_on', 's.side'])
    .where('ut.urging_id', '=', urgingId)
    .orderBy('ut.due_on')
    .orderBy('t.code')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    contentVi: row.content_vi,
    contentEn: row.content_en,
    isSecret: row.is_secret === 1,
    sourceNumber: row.source_number,
    sourceOn: row.source_on,
    level: row.level as UrgedLevel,
    dueOn: row.due_on,
    daysLate: row.days_late,
    answeredOn: row.answered_on,
    promisedOn: row.promised_on,
    isOpen: row.completed_on === FAR_DAY && row.side === 'live',
  }));
}
