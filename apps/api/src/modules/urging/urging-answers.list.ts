import type { Reader } from '@counterpart/db/open';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';

/** What was answered about one task of an urging. **Units**: `at` epoch milliseconds. */
export type UrgingAnswer = {
  readonly id: string;
  readonly urgingId: string;
  readonly taskId: string;
  readonly day: PlainDate;
  readonly documentNumber: string;
  readonly documentOn: PlainDate | null;
  readonly text: string;
  readonly promisedOn: PlainDate | null;
  readonly actorName: string;
  readonly at: number;
};

/** The answers to an urging, or about a task, the latest first. */
export async function answersOf(
  db: Reader,
  about: { readonly urgingId: string } | { readonly taskId: string },
): Promise<UrgingAnswer[]> {
  const rows = await db
    .selectFrom('urging_answer')
    .selectAll()
    .$if('urgingId' in about, (query) => query.where('urging_id', '=', 'urgingId' in about ? about.urgingId : ''))
    .$if('taskId' in about, (query) => query.where('task_id', '=', 'taskId' in about ? about.taskId : ''))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    urgingId: row.urging_id,
    taskId: row.task_id,
    day: row.day,
    documentNumber: row.document_number,
    documentOn: row.document_on,
    text: row.text,
    promisedOn: row.promised_on,
    actorName: row.actor_name,
    at: row.at,
  }));
}
