import { writeCsv } from './csv/csv-writer.ts';
import { writeDocx } from './docx/docx-writer.ts';
import type { CalendarSnapshot } from './ics/calendar.types.ts';
import { writeIcs } from './ics/ics-writer.ts';
import type { OfficialDocument } from './official/official-document.ts';
import { writePdf } from './pdf/pdf-writer.ts';
import type { SheetSnapshot } from './sheet.types.ts';
import { writeXlsx } from './xlsx/xlsx-writer.ts';

/** The bytes of a file, whole or as they are made. */
export type FileBytes = AsyncIterable<Uint8Array> | Uint8Array;

type FormatOf<Id extends string, Takes extends string, Snapshot> = {
  readonly id: Id;
  readonly takes: Takes;
  readonly mediaType: string;
  readonly extension: string;
  readonly write: (snapshot: Snapshot) => FileBytes;
};

/** A format that writes tables. */
export type SheetFormat = FormatOf<'xlsx' | 'csv', 'sheet', SheetSnapshot>;

/** A format that writes calendars. */
export type CalendarFormat = FormatOf<'ics', 'calendar', CalendarSnapshot>;

/** A format that writes official documents. */
export type DocumentFormat = FormatOf<'docx' | 'pdf', 'document', OfficialDocument>;

/** Every format the register can write, in the order of menus; rights and downloads are derived from it. */
export const EXPORT_FORMATS = [
  {
    id: 'xlsx',
    takes: 'sheet',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
    write: writeXlsx,
  },
  {
    id: 'docx',
    takes: 'document',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    write: writeDocx,
  },
  { id: 'pdf', takes: 'document', mediaType: 'application/pdf', extension: 'pdf', write: writePdf },
  { id: 'csv', takes: 'sheet', mediaType: 'text/csv; charset=utf-8', extension: 'csv', write: writeCsv },
  { id: 'ics', takes: 'calendar', mediaType: 'text/calendar; charset=utf-8', extension: 'ics', write: writeIcs },
] as const satisfies readonly (SheetFormat | CalendarFormat | DocumentFormat)[];

/** Codes of the formats. */
export type ExportFormatId = (typeof EXPORT_FORMATS)[number]['id'];

/** A format by its code, with the snapshot it takes; other text has none. */
export function exportFormat<Id extends ExportFormatId>(id: Id): Extract<(typeof EXPORT_FORMATS)[number], { id: Id }>;
export function exportFormat(id: string): (typeof EXPORT_FORMATS)[number] | undefined;
export function exportFormat(id: string): (typeof EXPORT_FORMATS)[number] | undefined {
  return EXPORT_FORMATS.find((format) => format.id === id);
}
