import { createHash, type Hash } from 'node:crypto';
import type { EngineAdapter } from '@counterpart/db/dialect/engine';
import type { Reader } from '@counterpart/db/open';
import type { Scope } from '@counterpart/domain/identity/actor';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { QuerySpec, RawQuery } from '@counterpart/domain/shared/query-spec';
import type { Language } from '@counterpart/domain/shared/text';
import type { OfficialDocument } from '@counterpart/formats/official/official-document';
import { exportFormat, type ExportFormatId, type FileBytes } from '@counterpart/formats/registry';
import type { SheetRow, SheetSnapshot } from '@counterpart/formats/sheet.types';
import { collectBytes } from '@counterpart/formats/text-chunks';
import { type CalendarRow, calendarRow, scheduleCalendar } from './schedule-calendar.ts';
import { scheduleSheet } from './schedule-sheet.ts';
import { scheduleDocument } from './schedule-document.ts';
import { type LetterParticulars, letterSchema } from './schedule-letter.ts';
import { scheduleFileName, scheduleTitle } from './schedule-title.ts';
import type { ExportedFile } from '../../kernel/exported-file.ts';
import { type FileWords, loadWords } from '../../kernel/file-words.ts';
import { scheduleSpec } from './signing.list.ts';
import { orderedRows, type ScheduleRow, type StoredSigning } from './schedule-rows.list.ts';
import { leavingRow } from './secret-signings.ts';

/** What a file of the schedule is made from; plain data, so that it can cross to another thread. */
export type ExportOrder = {
  readonly format: ExportFormatId;
  readonly language: Language;
  readonly scope: Scope;
  readonly filter: RawQuery;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly today: PlainDate;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly author: string;
  readonly publicUrl: string;
  /** The calendar's own name; null takes the schedule's title. */
  readonly calendarName: string | null;
  /** What stands in the letter around a schedule that leaves as a document; null leaves all of it to be filled in. */
  readonly letter: LetterParticulars | null;
};

/** Writes the schedule as a file, beside the main thread with a reader of its own. */
export async function exportTask(
  tools: { readonly db: Reader; readonly adapter: EngineAdapter },
  order: ExportOrder,
): Promise<ExportedFile> {
  const { language, today } = order;
  const spec = scheduleSpec(order.filter, today, { from: order.from, to: order.to });
  const stored = await orderedRows(tools, { scope: order.scope, spec, today });
  const words = await loadWords(tools.db, language, personsOf(stored));
  const format = exportFormat(order.format);
  const file = await writtenIn(format, { stored, words, order, spec });
  return {
    ...file,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    fileName: scheduleFileName(spec, language, format.extension),
    mediaType: format.mediaType,
    ignored: spec.ignored,
  };
}

function personsOf(rows: readonly StoredSigning[]): string[] {
  const ids = rows.flatMap((row) => [row.signatory_ours_id, row.signatory_partner_id]);
  return [...new Set(ids.filter((id) => id !== null))];
}

type Material = {
  readonly stored: readonly StoredSigning[];
  readonly words: FileWords;
  readonly order: ExportOrder;
  readonly spec: QuerySpec;
};

async function writtenIn(
  format: ReturnType<typeof exportFormat<ExportFormatId>>,
  { stored, words, order, spec }: Material,
): Promise<Made> {
  switch (format.takes) {
    case 'calendar':
      return calendarFile(stored, words, { order, spec, write: format.write });
    case 'document':
      return documentFile(stored, words, { order, spec, write: format.write });
    default:
      return sheetFile(stored, words, { order, spec, write: format.write });
  }
}

type Making<Write> = { readonly order: ExportOrder; readonly spec: QuerySpec; readonly write: Write };
type Made = Pick<ExportedFile, 'bytes' | 'records' | 'tag'>;

function calendarFile(
  stored: readonly StoredSigning[],
  words: FileWords,
  { order, spec, write }: Making<(snapshot: ReturnType<typeof scheduleCalendar>) => Uint8Array>,
): Made {
  const name = order.calendarName ?? scheduleTitle(spec, words);
  const calendar = scheduleCalendar(dated(stored, order.today), words, { name, publicUrl: order.publicUrl });
  const bytes = write(calendar);
  const tag = createHash('sha256').update(bytes).digest('hex').slice(0, TAG_LENGTH);
  return { bytes, records: calendar.events.length, tag };
}

async function documentFile(
  stored: readonly StoredSigning[],
  words: FileWords,
  { order, spec, write }: Making<(document: OfficialDocument) => FileBytes>,
): Promise<Made> {
  const rows = { [Symbol.iterator]: () => shaped(stored, order.today) };
  const origin = {
    spec,
    recordedAt: order.now,
    records: stored.length,
    letter: order.letter ?? letterSchema.parse({}),
  };
  const bytes = await collectBytes(write(scheduleDocument(rows, words, origin)));
  // A document holds its day and no moment of printing: the same content is the same bytes.
  const tag = createHash('sha256').update(bytes).digest('hex').slice(0, TAG_LENGTH);
  return { bytes, records: stored.length, tag };
}

async function sheetFile(
  stored: readonly StoredSigning[],
  words: FileWords,
  { order, spec, write }: Making<(snapshot: SheetSnapshot) => FileBytes>,
): Promise<Made> {
  const origin = { spec, printedAt: order.now, printedBy: order.author };
  const sheet = scheduleSheet(shaped(stored, order.today), words, origin);
  // The moment of printing stands on the page but says nothing new.
  const [office, title, filter, , author] = sheet.headerLines;
  const hash = createHash('sha256').update(
    JSON.stringify([order.format, office, title, filter, author, sheet.columns]),
  );
  const bytes = await collectBytes(write({ ...sheet, rows: hashed(sheet.rows as Iterable<SheetRow>, hash) }));
  return { bytes, records: stored.length, tag: hash.digest('hex').slice(0, TAG_LENGTH) };
}

const TAG_LENGTH = 32;

/** Rows one by one, so that a large file never stands in memory twice. */
function* shaped(stored: readonly StoredSigning[], today: PlainDate): Generator<ScheduleRow> {
  for (const one of stored) yield leavingRow(one, today);
}

function* dated(stored: readonly StoredSigning[], today: PlainDate): Generator<CalendarRow> {
  for (const one of stored) yield calendarRow(one, leavingRow(one, today));
}

function* hashed(rows: Iterable<SheetRow>, hash: Hash): Generator<SheetRow> {
  for (const row of rows) {
    hash.update(JSON.stringify(row));
    yield row;
  }
}
