import { SECRET_TITLE } from '@counterpart/domain/programmes/secrecy.rules';
import type { QuerySpec } from '@counterpart/domain/shared/query-spec';
import type { MatrixCell } from '@counterpart/domain/deliverables/deliverable.rules';
import { dayColumn as day, textColumn as text } from '@counterpart/formats/sheet-columns';
import type { SheetColumn, SheetRow, SheetSnapshot } from '@counterpart/formats/sheet.types';
import { formatInstant } from '@counterpart/i18n/date-words';
import { filterSentence } from '@counterpart/i18n/filter-sentence';
import type { FileWords } from '../../kernel/file-words.ts';
import type { DeliverableRow } from './deliverables.list.ts';
import type { DeliverableMatrix } from './matrix.list.ts';

/** What the sheet says of itself. Units: `printedAt` epoch milliseconds. */
export type SheetOrigin = { readonly spec: QuerySpec; readonly printedAt: number; readonly printedBy: string };

/** A part of a sheet that holds what it says: columns and rows. */
export type SheetBody = { readonly columns: readonly SheetColumn[]; readonly rows: AsyncIterable<SheetRow> };

/** A sheet with its head: office, title, filter, moment, author. */
export function deliverablesSheet(
  title: string,
  body: SheetBody,
  words: FileWords,
  origin: SheetOrigin,
): SheetSnapshot {
  const { t, language, office, filterValue } = words;
  const { spec, printedAt, printedBy } = origin;
  return {
    title,
    sheetName: t('deliverables-file.title'),
    language,
    headerLines: [
      office,
      title,
      t('signing.filter', { sentence: filterSentence(spec, filterValue, t) }),
      t('signing.printedAt', { at: formatInstant(printedAt) }),
      t('signing.printedBy', { name: printedBy }),
    ],
    ...body,
  };
}

const count = (key: string, label: string): SheetColumn => ({ key, label, kind: 'integer', widthChars: 8 });

/** The columns of the list. */
export function listColumns({ t }: FileWords): readonly SheetColumn[] {
  return [
    count('order', t('signing.column.order')),
    text('programme', t('deliverables-file.programme'), 16),
    text('programmeTitle', t('deliverables-file.programmeTitle'), 36),
    text('titleVi', t('deliverables-file.titleVi'), 44),
    text('titleEn', t('deliverables-file.titleEn'), 44),
    text('lead', t('deliverables-file.lead'), 26),
    text('supporting', t('deliverables-file.supporting'), 30),
    text('state', t('deliverables-file.state'), 18),
    day('planned', t('deliverables-file.planned')),
    day('extended', t('deliverables-file.extended')),
    day('actual', t('deliverables-file.actual')),
    count('late', t('deliverables-file.late')),
    count('percent', t('deliverables-file.percent')),
    count('returned', t('deliverables-file.returned')),
  ];
}

/** One deliverable as a row of the sheet. */
export function listRow(row: DeliverableRow, order: number, words: FileWords): SheetRow {
  return [
    order,
    row.programmeCode,
    words.local({ vi: row.programmeTitleVi, en: row.programmeTitleEn }),
    row.titleVi,
    row.titleEn,
    words.agency(row.leadAgencyId === '' ? null : row.leadAgencyId),
    row.supporting.map((id) => words.agency(id)).join('; '),
    words.code('progress', row.state),
    row.plannedOn,
    row.extendedOn,
    row.actualOn,
    row.daysLate === 0 ? null : row.daysLate,
    row.percent,
    row.timesReturned,
  ];
}

/** The columns of the matrix: the agency, one for each programme, and all of them together. */
export function matrixColumns(matrix: DeliverableMatrix, { t }: FileWords): readonly SheetColumn[] {
  return [
    text('agency', t('deliverables-file.agency'), 30),
    ...matrix.programmes.map((one) => text(one.id, one.code, 22)),
    text('all', t('deliverables-file.total'), 22),
  ];
}

/** The rows of the matrix, and below them the sums of its columns. */
export function matrixRows(matrix: DeliverableMatrix, words: FileWords): readonly SheetRow[] {
  const cells = new Map(matrix.cells.map((one) => [`${one.agencyId} ${one.programmeId}`, one]));
  const rows = matrix.agencies.map(({ id, all }): SheetRow => {
    const own = matrix.programmes.map((one) => cellText(cells.get(`${id} ${one.id}`) ?? null, words));
    return [id === '' ? words.local(SECRET_TITLE) : words.agency(id), ...own, cellText(all, words)];
  });
  if (matrix.all === null) return rows;
  const sums = matrix.programmes.map((one) => cellText(one.all, words));
  return [...rows, [words.t('deliverables-file.total'), ...sums, cellText(matrix.all, words)]];
}

function cellText(cell: MatrixCell | null, { t, code }: FileWords): string {
  if (cell === null) return '';
  const { done, total, late, worst } = cell;
  if (worst === 'LATE') return t('deliverables-file.cellLate', { done, total, late });
  return t('deliverables-file.cell', { done, total, worst: code('progress', worst) });
}
