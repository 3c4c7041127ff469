import type { TaskEventKind } from '@counterpart/domain/tasks/task.codes';
import { type ActProblem, actProblem, type TaskAct } from '@counterpart/domain/tasks/task-acts.rules';
import { type ContentProblem, type Saying, sayingProblem } from '@counterpart/domain/tasks/task.fields';
import { DomainError } from '@counterpart/domain/shared/errors';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { type CommandTools, StaleWrite } from '../../kernel/command.ts';
import { writeVersioned } from '../../kernel/versioned-row.ts';
import type { Fact, Facts } from '../../kernel/facts.ts';
import { type TaskEventRow, type TaskFile, type TaskRow, toTaskEvent } from './task.repository.ts';
import { rewriteSpans } from './task-spans.ts';

/** What an act adds to a task's ledger; what it leaves out is empty. */
export type Entry = {
  readonly kind: TaskEventKind;
  readonly day: PlainDate;
  readonly fromOn?: PlainDate | null;
  readonly toOn?: PlainDate | null;
  readonly agencyId?: string;
  readonly percent?: number;
  readonly text?: string;
  readonly documentNumber?: string;
  readonly documentOn?: PlainDate | null;
  readonly correctsId?: string;
};

/** An entry as a row, written now by who acts. */
export function entryRow(tools: CommandTools, taskId: string, entry: Entry & { seq: number }): TaskEventRow {
  const { userId, name, role } = tools.actor;
  return {
    id: tools.newId('taskEvent'),
    task_id: taskId,
    seq: entry.seq,
    kind: entry.kind,
    day: entry.day,
    recorded_on: tools.today,
    from_on: entry.fromOn ?? null,
    to_on: entry.toOn ?? null,
    agency_id: entry.agencyId ?? null,
    percent: entry.percent ?? null,
    text: entry.text ?? '',
    document_number: entry.documentNumber ?? '',
    document_on: entry.documentOn ?? null,
    corrects_id: entry.correctsId ?? null,
    at: tools.now,
    actor_id: userId,
    actor_name: name,
    actor_role: role,
  };
}

/** What an act answers: the task's version, and the entry by which it can be taken back. */
export type Acted = { readonly id: string; readonly version: number; readonly eventId: string };

/** Writes one entry, what follows from it, and the fact. Errors: StaleWrite */
export async function record(
  tools: CommandTools,
  file: TaskFile,
  entry: Entry,
): Promise<{ result: Acted; events: Facts }> {
  const { row, events } = file;
  const written = entryRow(tools, row.id, { ...entry, seq: (events.at(-1)?.seq ?? 0) + 1 });
  await tools.tx
    .insertInto('task_event')
    .values(written)
    .execute()
    .catch((error: unknown) => {
      // Somebody else wrote the next entry first.
      throw tools.adapter.uniqueViolation(error) === null ? error : new StaleWrite();
    });
  await rewriteSpans(tools.tx, row.id, [...events, written].map(toTaskEvent));
  const version = await touchTask(tools, row, {});
  const { kind, ...after } = entry;
  return {
    result: { id: row.id, version, eventId: written.id },
    events: [taskFact(row, { action: `task.${kind}`, version, after })],
  };
}

/** Writes changed columns of a task and returns its new version. Errors: StaleWrite */
export async function touchTask(tools: CommandTools, row: TaskRow, columns: Partial<TaskRow>): Promise<number> {
  return writeVersioned(tools, 'task', row, columns);
}

/**
 * A fact about a task, told in the history of the programme that the task is for. Tasks are the home administration's
 * own business, so none of it is a partner's to read; a secret one says so, that histories show number and day only.
 */
export function taskFact(
  row: Pick<TaskRow, 'id' | 'code' | 'programme_id' | 'is_secret'>,
  told: Pick<Fact, 'action' | 'version' | 'before' | 'after'>,
): Fact {
  const named = { task: row.code, ...(row.is_secret === 1 && { isSecret: true }) };
  return { ...told, entity: 'task', entityId: row.id, programmeId: row.programme_id, named, isInternal: true };
}

/** Errors: task.closed, task.open, task.not_proposed, task.request_open, task.no_request, task.no_deadline */
export function refuseAct({ standing }: TaskFile, act: TaskAct): void {
  const problem: ActProblem | null = actProblem(standing, act);
  if (problem) throw new DomainError(`task.${problem}`, {});
}

/** Errors: task.secret_content, common.reason_required */
export function refuseSaying(
  { row }: TaskFile,
  { text, documentNumber }: Saying,
  { needsReason }: { needsReason: boolean },
): void {
  const isSecret = row.is_secret === 1;
  const problem: ContentProblem | null = sayingProblem({ text, documentNumber }, { isSecret, needsReason });
  if (problem === 'secret') throw new DomainError('task.secret_content', {});
  if (problem === 'empty') {
    throw new DomainError('common.reason_required', { field: isSecret ? 'documentNumber' : 'text' });
  }
}

/** Errors: date.in_future */
export function refuseFuture(tools: CommandTools, field: string, day: PlainDate | null): void {
  if (day !== null && day > tools.today) {
    throw new DomainError('date.in_future', { field, day, today: tools.today });
  }
}
