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
import { pipelinePage } from './pipeline-page.list.ts';
import { readPipelineQuery } from './pipeline-query.ts';
import { pipelineSheet, pipelineSheetRow } from './pipeline-sheet.ts';
import { type PipelineRow, toPipelineRow } from './programmes.list.ts';

/** What a file of the pipeline is made from; plain data, so that it can cross to another thread. */
export type PipelineOrder = {
  readonly format: SheetFormat['id'];
  readonly language: Language;
  readonly scope: Scope;
  readonly filter: RawQuery;
  readonly today: PlainDate;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly author: string;
};

const PAGE = 500;
const TAG_LENGTH = 32;

/**
 * Writes the pipeline as a file, page by page, beside the main thread with a reader of its own.
 * @param pageRows rows read at once
 */
export async function pipelineExportTask(
  tools: HeavyTools,
  order: PipelineOrder,
  pageRows: number = PAGE,
): Promise<ExportedFile> {
  const { language, today, scope } = order;
  const spec = await readPipelineQuery({ db: tools.db, scope, today }, order.filter);
  const words = await loadWords(tools.db, language, []);
  const format = exportFormat(order.format);
  const count = { records: 0 };
  const hash = createHash('sha256');
  const rows = hashed(sheetRows(tools, { order, spec, words, pageRows }, count), hash);
  const sheet = pipelineSheet(rows, words, { spec, printedAt: order.now, printedBy: order.author });
  // The moment of printing stands on the page but says nothing new.
  const [office, title, filter, , author] = sheet.headerLines;
  hash.update(JSON.stringify([order.format, office, title, filter, author, sheet.columns]));
  const bytes = await collectBytes(format.write(sheet));
  return {
    bytes,
    records: count.records,
    tag: hash.digest('hex').slice(0, TAG_LENGTH),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    fileName: `${language === 'vi' ? 'chuong-trinh-du-an' : 'pipeline'}-${today}.${format.extension}`,
    mediaType: format.mediaType,
    ignored: spec.ignored,
  };
}

type Making = {
  readonly order: PipelineOrder;
  readonly spec: QuerySpec;
  readonly words: FileWords;
  readonly pageRows: number;
};

async function* sheetRows(
  tools: HeavyTools,
  { order, spec, words, pageRows }: Making,
  count: { records: number },
): AsyncGenerator<SheetRow> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof pipelinePage>> = await pipelinePage(
      tools,
      { scope: order.scope, spec },
      { limit: pageRows, cursor },
    );
    for (const row of page.rows) {
      count.records += 1;
      const shaped = toPipelineRow(row, order.today);
      yield pipelineSheetRow(row.is_secret === 1 ? numberAndDays(shaped) : shaped, count.records, words);
    }
    cursor = page.nextCursor;
  } while (cursor !== null);
}

/** A secret programme on a paper, which passes from hand to hand: it is counted and says no more than number and days. */
function numberAndDays(row: PipelineRow): PipelineRow {
  return {
    ...row,
    titleVi: SECRET_TITLE.vi,
    titleEn: SECRET_TITLE.en,
    kind: '',
    partnerId: null,
    agencyId: null,
    amountMinor: 0,
    currency: '',
    currencies: 0,
    holderRole: null,
    holderAgencyId: null,
  };
}

async function* hashed(rows: AsyncIterable<SheetRow>, hash: Hash): AsyncGenerator<SheetRow> {
  for await (const row of rows) {
    hash.update(JSON.stringify(row));
    yield row;
  }
}
