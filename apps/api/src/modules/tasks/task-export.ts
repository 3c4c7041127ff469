import { type Actor, scopeOf } from '@counterpart/domain/identity/actor';
import { DomainError } from '@counterpart/domain/shared/errors';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { RawQuery } from '@counterpart/domain/shared/query-spec';
import type { Language } from '@counterpart/domain/shared/text';
import { mayExportTasks } from '@counterpart/domain/tasks/task.policy';
import type { SheetFormat } from '@counterpart/formats/registry';
import { runCommand } from '../../kernel/command.ts';
import type { ExportedFile, FileAnswer } from '../../kernel/exported-file.ts';
import type { House } from '../../kernel/house.ts';
import { noteExport } from './commands/note-export.ts';
import { dayAsked } from './task-day.ts';
import type { TaskOrder } from './task-export-task.ts';

/** Which file of tasks is asked for. */
export type TaskFileOrder = {
  readonly format: SheetFormat['id'];
  readonly lang: Language;
  readonly filter?: RawQuery;
  readonly asOf?: PlainDate | null;
  /** The tag of a file that the caller has; nothing is handed out where it still says the same. */
  readonly knownTag?: string | null;
};

/** The name of the heavy task that writes the file. */
export const TASK_EXPORT_TASK = 'tasks.export';

/**
 * Writes tasks as a file, with the same rights as the list and the same records in the same order. Every file handed
 * out leaves a fact with its filter and hash.
 * Errors: auth.forbidden
 */
export async function exportTasks(
  house: House,
  actor: Actor,
  order: TaskFileOrder & { readonly knownTag?: null },
): Promise<ExportedFile>;
export async function exportTasks(house: House, actor: Actor, order: TaskFileOrder): Promise<FileAnswer>;
export async function exportTasks(house: House, actor: Actor, order: TaskFileOrder): Promise<FileAnswer> {
  if (!mayExportTasks(actor)) throw new DomainError('auth.forbidden', { action: TASK_EXPORT_TASK });
  const filter = order.filter ?? {};
  const on = dayAsked({ today: house.clock.today(), calendar: await house.calendar() }, order.asOf);
  const file = await house.heavy.run<ExportedFile>(TASK_EXPORT_TASK, {
    format: order.format,
    language: order.lang,
    scope: scopeOf(actor),
    filter,
    on,
    now: house.clock.now(),
    author: actor.name,
  } satisfies TaskOrder);
  if (order.knownTag === file.tag) return { unchanged: true, tag: file.tag };
  const call = { actor, requestId: Buffer.from(house.random(9)).toString('base64url'), key: null };
  const { records, sha256, fileName } = file;
  const { f = [], q = '', s = '', g = '' } = filter;
  const noted = { format: order.format, language: order.lang, day: on.day, filter: { f: [...f], q, s, g } };
  await runCommand(house, call, { command: noteExport, input: { ...noted, records, sha256, fileName } });
  return file;
}
