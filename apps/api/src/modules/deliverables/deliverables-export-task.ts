import { createHash, type Hash } from 'node:crypto';
import type { Scope } from '@counterpart/domain/identity/actor';
import { SECRET_TITLE } from '@counterpart/domain/programmes/secrecy.rules';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { QuerySpec, RawQuery } from '@counterpart/domain/shared/query-spec';
import type { Language } from '@counterpart/domain/shared/text';
import { exportFormat, type SheetFormat } from '@counterpart/formats/registry';
import type { SheetRow } from '@counterpart/formats/sheet.types';
import { collectBytes } from '@counterpart/formats/text-chunks';
import type { ExportedFile } from '../../kernel/exported-file.ts';
import { type FileWords, loadWords } from '../../kernel/file-words.ts';
import type { HeavyTools } from '../../kernel/heavy-lane.ts';
import { deliverablesPage } from './deliverables-page.list.ts';
import { readDeliverableQuery } from './deliverables-query.ts';
import {
  deliverablesSheet,
  listColumns,
  listRow,
  matrixColumns,
  matrixRows,
  type SheetBody,
} from './deliverables-sheet.ts';
import { type DeliverableRow, toDeliverableRow } from './deliverables.list.ts';
import { supportingOf } from './deliverables.repository.ts';
import { matrixTask } from './matrix.list.ts';

/** What a file of deliverables is made from; plain data, so that it can cross to another thread. */
export type DeliverablesOrder = {
  readonly format: SheetFormat['id'];
  readonly language: Language;
  readonly layout: 'list' | 'matrix';
  readonly scope: Scope;
  readonly filter: RawQuery;
  readonly today: PlainDate;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly author: string;
};

const PAGE = 200;
const TAG_LENGTH = 32;

type Making = { readonly order: DeliverablesOrder; readonly spec: QuerySpec; readonly words: FileWords };
type Count = { records: number };

/** Writes the deliverables of a filter as a file, as a list or as the matrix, beside the main thread. */
export async function deliverablesExportTask(tools: HeavyTools, order: DeliverablesOrder): Promise<ExportedFile> {
  const { language, today, scope } = order;
  const spec = await readDeliverableQuery({ db: tools.db, scope, today }, order.filter);
  const words = await loadWords(tools.db, language, []);
  const format = exportFormat(order.format);
  const making = { order, spec, words };
  const count: Count = { records: 0 };
  const hash = createHash('sha256');
  const plain = order.layout === 'matrix' ? await matrixBody(tools, making, count) : listBody(tools, making, count);
  const body = { ...plain, rows: hashed(plain.rows, hash) };
  const title = words.t(order.layout === 'matrix' ? 'deliverables-file.matrixTitle' : 'deliverables-file.title');
  const origin = { spec, printedAt: order.now, printedBy: order.author };
  const sheet = deliverablesSheet(title, body, words, origin);
  // The moment of printing stands on the page but says nothing new.
  const [office, , filter, , author] = sheet.headerLines;
  hash.update(JSON.stringify([order.format, office, title, filter, author, sheet.columns]));
  const bytes = await collectBytes(format.write(sheet));
  return {
    bytes,
    records: count.records,
    tag: hash.digest('hex').slice(0, TAG_LENGTH),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    fileName: `${language === 'vi' ? 'san-pham' : 'deliverables'}-${today}.${format.extension}`,
    mediaType: format.mediaType,
    ignored: spec.ignored,
  };
}

async function matrixBody(tools: HeavyTools, { order, spec, words }: Making, count: Count): Promise<SheetBody> {
  const matrix = await matrixTask(tools, { scope: order.scope, spec, today: order.today, isForPaper: true });
  count.records = matrix.all === null ? 0 : matrix.all.total + matrix.all.cancelled;
  return { columns: matrixColumns(matrix, words), rows: streamed(matrixRows(matrix, words)) };
}

function listBody(tools: HeavyTools, making: Making, count: Count): SheetBody {
  return { columns: listColumns(making.words), rows: sheetRows(tools, making, count) };
}

async function* sheetRows(tools: HeavyTools, { order, spec, words }: Making, count: Count): AsyncGenerator<SheetRow> {
  const { scope, today } = order;
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof deliverablesPage>> = await deliverablesPage(
      tools,
      { scope, spec, today },
      { limit: PAGE, cursor },
    );
    const supporting = await supportingOf(
      tools.db,
      page.rows.map((row) => row.id),
    );
    for (const row of page.rows) {
      count.records += 1;
      const shaped = toDeliverableRow(row, supporting.get(row.id) ?? [], today);
      yield listRow(row.is_secret === 1 ? numberAndDays(shaped) : shaped, count.records, words);
    }
    cursor = page.nextCursor;
  } while (cursor !== null);
}

/** Of a secret programme a paper, which passes from hand to hand, says no more than number, state and days. */
function numberAndDays(row: DeliverableRow): DeliverableRow {
  const { vi, en } = SECRET_TITLE;
  const names = { programmeTitleVi: vi, programmeTitleEn: en, titleVi: vi, titleEn: en };
  return { ...row, ...names, leadAgencyId: '', supporting: [] };
}

async function* hashed(rows: AsyncIterable<SheetRow>, hash: Hash): AsyncGenerator<SheetRow> {
  for await (const row of rows) {
    hash.update(JSON.stringify(row));
    yield row;
  }
}

async function* streamed(rows: readonly SheetRow[]): AsyncGenerator<SheetRow> {
  yield* rows;
}
