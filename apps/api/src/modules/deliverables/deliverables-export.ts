import { type Actor, scopeOf } from '@counterpart/domain/identity/actor';
import { mayExportPipeline } from '@counterpart/domain/programmes/programme.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import type { RawQuery } from '@counterpart/domain/shared/query-spec';
import type { Language } from '@counterpart/domain/shared/text';
import type { SheetFormat } from '@counterpart/formats/registry';
import { runCommand } from '../../kernel/command.ts';
import type { ExportedFile, FileAnswer } from '../../kernel/exported-file.ts';
import type { House } from '../../kernel/house.ts';
import { noteDeliverablesExport } from './commands/note-export.ts';
import type { DeliverablesOrder } from './deliverables-export-task.ts';

/** Which file of deliverables is asked for. */
export type DeliverablesFileOrder = {
  readonly format: SheetFormat['id'];
  readonly lang: Language;
  readonly layout: 'list' | 'matrix';
  readonly filter?: RawQuery;
  /** The tag of a file that the caller has; nothing is handed out where it still says the same. */
  readonly knownTag?: string | null;
};

/** The name of the heavy task that writes the file. */
export const DELIVERABLES_EXPORT_TASK = 'deliverables.export';

/**
 * Writes deliverables as a file with the same rights and the same records as the screen; whatever leaves is written down
 * with its filter and hash.
 * Errors: auth.forbidden
 */
export async function exportDeliverables(
  house: House,
  actor: Actor,
  order: DeliverablesFileOrder,
): Promise<FileAnswer> {
  if (!mayExportPipeline(actor)) throw new DomainError('auth.forbidden', { action: DELIVERABLES_EXPORT_TASK });
  const filter = order.filter ?? {};
  const file = await house.heavy.run<ExportedFile>(DELIVERABLES_EXPORT_TASK, {
    format: order.format,
    language: order.lang,
    layout: order.layout,
    scope: scopeOf(actor),
    filter,
    today: house.clock.today(),
    now: house.clock.now(),
    author: actor.name,
  } satisfies DeliverablesOrder);
  if (order.knownTag === file.tag) return { unchanged: true, tag: file.tag };
  const call = { actor, requestId: Buffer.from(house.random(9)).toString('base64url'), key: null };
  const { records, sha256, fileName } = file;
  const { f = [], q = '', s = '' } = filter;
  const { format, lang: language, layout } = order;
  const noted = { format, language, layout, filter: { f: [...f], q, s }, records, sha256, fileName };
  await runCommand(house, call, { command: noteDeliverablesExport, input: noted });
  return file;
}
