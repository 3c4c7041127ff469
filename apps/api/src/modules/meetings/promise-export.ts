import { type Actor, scopeOf } from '@counterpart/domain/identity/actor';
import { mayExportPromises } from '@counterpart/domain/meetings/meeting.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import type { Language } from '@counterpart/domain/shared/text';
import type { SheetFormat } from '@counterpart/formats/registry';
import { runCommand } from '../../kernel/command.ts';
import type { ExportedFile, FileAnswer } from '../../kernel/exported-file.ts';
import type { House } from '../../kernel/house.ts';
import { noteExport } from './commands/note-export.ts';
import type { PromiseFileOrder } from './promise-export-task.ts';
import { promiseFilterOf } from './promise-filter.ts';

/** The name of the heavy task that writes the file. */
export const PROMISE_EXPORT_TASK = 'meetings.export';

/** Which file of promises is asked for. */
export type PromiseFileAsk = {
  readonly format: SheetFormat['id'];
  readonly lang: Language;
  readonly params: URLSearchParams;
  /** The tag of a file that the caller has; nothing is handed out where it still says the same. */
  readonly knownTag: string | null;
};

/**
 * Writes the list of promises as a file, with the same rights as the list. Every file handed out leaves a fact with its
 * filter and hash. Errors: auth.forbidden
 */
export async function exportPromises(house: House, actor: Actor, ask: PromiseFileAsk): Promise<FileAnswer> {
  if (!mayExportPromises(actor)) throw new DomainError('auth.forbidden', { action: PROMISE_EXPORT_TASK });
  const { filter, ignored } = promiseFilterOf(ask.params);
  const file = await house.heavy.run<ExportedFile>(PROMISE_EXPORT_TASK, {
    format: ask.format,
    language: ask.lang,
    scope: scopeOf(actor),
    filter,
    ignored,
    today: house.clock.today(),
    now: house.clock.now(),
    author: actor.name,
  } satisfies PromiseFileOrder);
  if (ask.knownTag === file.tag) return { unchanged: true, tag: file.tag };
  const call = { actor, requestId: Buffer.from(house.random(9)).toString('base64url'), key: null };
  const { records, sha256, fileName } = file;
  const noted = { format: ask.format, language: ask.lang, filter: { ...filter }, records, sha256, fileName };
  await runCommand(house, call, { command: noteExport, input: noted });
  return file;
}
