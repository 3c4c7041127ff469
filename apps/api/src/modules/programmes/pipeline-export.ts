import { type Actor, scopeOf } from '@counterpart/domain/identity/actor';
import { mayExportPipeline } from '@counterpart/domain/programmes/programme.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import type { RawQuery } from '@counterpart/domain/shared/query-spec';
import type { Language } from '@counterpart/domain/shared/text';
import type { SheetFormat } from '@counterpart/formats/registry';
import { runCommand } from '../../kernel/command.ts';
import type { ExportedFile, FileAnswer } from '../../kernel/exported-file.ts';
import type { House } from '../../kernel/house.ts';
import { noteExport } from './commands/note-export.ts';
import type { PipelineOrder } from './pipeline-export-task.ts';

/** Which file of the pipeline is asked for. */
export type PipelineFileOrder = {
  readonly format: SheetFormat['id'];
  readonly lang: Language;
  readonly filter?: RawQuery;
  /** The tag of a file that the caller has; nothing is handed out where it still says the same. */
  readonly knownTag?: string | null;
};

/** The name of the heavy task that writes the file. */
export const PIPELINE_EXPORT_TASK = 'programmes.export';

/**
 * Writes the pipeline as a file, for whoever asks through HTTP or the console, with the same rights as the list and
 * the same records in the same order. Every file handed out leaves a fact with its filter and hash.
 * Errors: auth.forbidden
 */
export async function exportPipeline(
  house: House,
  actor: Actor,
  order: PipelineFileOrder & { readonly knownTag?: null },
): Promise<ExportedFile>;
export async function exportPipeline(house: House, actor: Actor, order: PipelineFileOrder): Promise<FileAnswer>;
export async function exportPipeline(house: House, actor: Actor, order: PipelineFileOrder): Promise<FileAnswer> {
  if (!mayExportPipeline(actor)) throw new DomainError('auth.forbidden', { action: PIPELINE_EXPORT_TASK });
  const filter = order.filter ?? {};
  const file = await house.heavy.run<ExportedFile>(PIPELINE_EXPORT_TASK, {
    format: order.format,
    language: order.lang,
    scope: scopeOf(actor),
    filter,
    today: house.clock.today(),
    now: house.clock.now(),
    author: actor.name,
  } satisfies PipelineOrder);
  if (order.knownTag === file.tag) return { unchanged: true, tag: file.tag };
  const call = { actor, requestId: Buffer.from(house.random(9)).toString('base64url'), key: null };
  const { records, sha256, fileName } = file;
  const { f = [], q = '', s = '', g = '' } = filter;
  const noted = { format: order.format, language: order.lang, filter: { f: [...f], q, s, g } };
  await runCommand(house, call, { command: noteExport, input: { ...noted, records, sha256, fileName } });
  return file;
}
