import type { QuerySpec } from '@counterpart/domain/shared/query-spec';
import type { SheetColumn, SheetRow, SheetSnapshot } from '@counterpart/formats/sheet.types';
import { formatDate, formatInstant } from '@counterpart/i18n/date-words';
import { filterSentence } from '@counterpart/i18n/filter-sentence';
import type { Translate } from '@counterpart/i18n/translate';
import type { FileWords } from '../../kernel/file-words.ts';
import type { TaskListRow } from './task-page.list.ts';

/** What the sheet says of itself. Units: `printedAt` epoch milliseconds. */
export type TaskSheetOrigin = {
  readonly spec: QuerySpec;
  readonly day: string;
  readonly printedAt: number;
  readonly printedBy: string;
};

/** The tasks as a table ready to be written. */
export function taskSheet(
  rows: AsyncIterable<SheetRow>,
  { t, language, office, filterValue }: FileWords,
  { spec, day, printedAt, printedBy }: TaskSheetOrigin,
): SheetSnapshot {
  const title = t('task-file.title');
  return {
    title,
    sheetName: title,
    language,
    headerLines: [
      office,
      title,
      t('task-file.asOf', { day: formatDate(day) }),
      t('signing.filter', { sentence: filterSentence(ofTasks(spec), filterValue, t) }),
      t('signing.printedAt', { at: formatInstant(printedAt) }),
      t('signing.printedBy', { name: printedBy }),
    ],
    columns: columns(t),
    rows,
  };
}

/** The word for `due` is that of steps; a task has a deadline. */
function ofTasks(spec: QuerySpec): QuerySpec {
  return {
    ...spec,
    conditions: spec.conditions.map((one) => (one.field === 'due' ? { ...one, field: 'deadline' } : one)),
  };
}

function columns(t: Translate): readonly SheetColumn[] {
  const column = (kind: 'text' | 'integer' | 'date', key: string, label: string, widthChars: number): SheetColumn => ({
    key,
    label,
    kind,
    widthChars,
  });
  return [
    column('integer', 'order', t('signing.column.order'), 5),
    column('text', 'code', t('task-file.code'), 15),
    column('text', 'source', t('task-file.source'), 18),
    column('date', 'sourceOn', t('task-file.sourceOn'), 12),
    column('text', 'assigner', t('task-file.assigner'), 22),
    column('text', 'contentVi', t('task-file.contentVi'), 48),
    column('text', 'contentEn', t('task-file.contentEn'), 48),
    column('text', 'lead', t('task-file.lead'), 28),
    column('text', 'programme', t('task-file.programme'), 14),
    column('date', 'assignedOn', t('task-file.assignedOn'), 12),
    column('date', 'dueOn', t('task-file.dueOn'), 12),
    column('date', 'completedOn', t('task-file.completedOn'), 12),
    column('text', 'state', t('task-file.state'), 26),
    column('integer', 'daysLate', t('task-file.daysLate'), 8),
    column('integer', 'percent', t('task-file.percent'), 8),
    column('integer', 'asks', t('task-file.asks'), 8),
    column('integer', 'grants', t('task-file.grants'), 8),
    column('text', 'flags', t('task-file.flags'), 28),
  ];
}

/** One task as a row of the sheet; of a secret one there is nothing to say but that it is. */
export function taskSheetRow(row: TaskListRow, order: number, words: FileWords): SheetRow {
  const secret = row.isSecret ? words.t('task-file.secret') : '';
  return [
    order,
    row.code,
    row.sourceNumber,
    row.sourceOn,
    words.code('assigner', row.assigner),
    row.contentVi || secret,
    row.contentEn || secret,
    words.agency(row.leadAgencyId),
    row.programmeCode ?? '',
    row.assignedOn,
    row.dueOn,
    row.completedOn,
    words.code('state', row.state),
    row.daysLate,
    row.percent,
    row.asks,
    row.grants,
    row.flags.map((flag) => words.code('flag', flag)).join('; '),
  ];
}
