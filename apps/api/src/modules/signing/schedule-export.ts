import { type Actor, scopeOf } from '@counterpart/domain/identity/actor';
import { DomainError } from '@counterpart/domain/shared/errors';
import { isPlainDate } from '@counterpart/domain/shared/plain-date';
import type { RawQuery } from '@counterpart/domain/shared/query-spec';
import type { Language } from '@counterpart/domain/shared/text';
import type { ExportFormatId } from '@counterpart/formats/registry';
import { mayExportSchedule } from '@counterpart/domain/signing/signing.policy';
import { runCommand } from '../../kernel/command.ts';
import type { ExportedFile, FileAnswer } from '../../kernel/exported-file.ts';
import type { House } from '../../kernel/house.ts';
import { noteExport } from './commands/note-export.ts';
import type { ExportOrder } from './export-task.ts';
import type { LetterParticulars } from './schedule-letter.ts';

/** Which file of the schedule is asked for. `from` and `to` narrow it to signings that touch those days. */
export type ScheduleOrder = {
  readonly format: ExportFormatId;
  readonly lang: Language;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly filter?: RawQuery;
  /** What stands in the letter, where the format is a document's; what is left out is printed as dots. */
  readonly letter?: LetterParticulars;
  /** The tag of a file that the caller has; nothing is handed out where it still says the same. */
  readonly knownTag?: string | null;
};

/** The name of the heavy task that writes the file. */
export const EXPORT_TASK = 'signing.export';

/**
 * Writes the signing schedule as a file, for whoever asks through HTTP, REST or the console, with the same rights as
 * the list and the same records. Every file handed out leaves a fact with its filter and hash.
 * Errors: auth.forbidden, common.invalid_input, date.order
 */
export async function exportSchedule(
  house: House,
  actor: Actor,
  order: ScheduleOrder & { readonly knownTag?: null },
): Promise<ExportedFile>;
export async function exportSchedule(house: House, actor: Actor, order: ScheduleOrder): Promise<FileAnswer>;
export async function exportSchedule(house: House, actor: Actor, order: ScheduleOrder): Promise<FileAnswer> {
  if (!mayExportSchedule(actor)) throw new DomainError('auth.forbidden', { action: EXPORT_TASK });
  const { from, to } = spanOf(order);
  const filter = order.filter ?? {};
  const file = await house.heavy.run<ExportedFile>(EXPORT_TASK, {
    format: order.format,
    language: order.lang,
    scope: scopeOf(actor),
    filter,
    from,
    to,
    today: house.clock.today(),
    now: house.clock.now(),
    author: actor.name,
    publicUrl: house.settings.publicUrl,
    calendarName: null,
    letter: order.letter ?? null,
  } satisfies ExportOrder);
  if (order.knownTag === file.tag) return { unchanged: true, tag: file.tag };
  const call = { actor, requestId: Buffer.from(house.random(9)).toString('base64url'), key: null };
  const { records, sha256, fileName } = file;
  const noted = { format: order.format, language: order.lang, filter: plain(filter), from, to };
  await runCommand(house, call, { command: noteExport, input: { ...noted, records, sha256, fileName } });
  return file;
}

/** A filter as it stands in a URL or on a command line, `f=...&q=...&s=...`. */
export function filterOf(params: URLSearchParams): RawQuery {
  return { f: params.getAll('f').slice(0, 20), q: params.get('q') ?? undefined, s: params.get('s') ?? undefined };
}

function plain({ f, q, s }: RawQuery): { f: string[]; q: string; s: string } {
  return { f: [...(f ?? [])], q: q ?? '', s: s ?? '' };
}

function spanOf(order: ScheduleOrder): { from: string | null; to: string | null } {
  const [from = null, to = null] = [order.from, order.to];
  for (const [path, day] of [['from', from] as const, ['to', to] as const]) {
    if (day !== null && !isPlainDate(day)) {
      throw new DomainError('common.invalid_input', { issues: [{ path, message: 'day' }] });
    }
  }
  if (from !== null && to !== null && to < from) {
    throw new DomainError('date.order', { earlier: 'from', later: 'to', earlierOn: from, laterOn: to });
  }
  return { from, to };
}
