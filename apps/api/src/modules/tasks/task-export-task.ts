import { createHash, type Hash } from 'node:crypto';
import type { RawQuery } from '@counterpart/domain/shared/query-spec';
import type { Language } from '@counterpart/domain/shared/text';
import { exportFormat, type SheetFormat } from '@counterpart/formats/registry';
import type { SheetRow } from '@counterpart/formats/sheet.types';
import { collectBytes } from '@counterpart/formats/text-chunks';
import type { ExportedFile } from '../../kernel/exported-file.ts';
import { type FileWords, loadWords } from '../../kernel/file-words.ts';
import type { HeavyTools } from '../../kernel/heavy-lane.ts';
import { taskPage, toTaskListRow } from './task-page.list.ts';
import { readTaskQuery } from './task-query.ts';
import type { TaskAsk, TaskDay } from './task-rows.list.ts';
import { taskSheet, taskSheetRow } from './task-sheet.ts';

/** What a file of tasks is made from; plain data, so that it can cross to another thread. Units: `now` epoch milliseconds. */
export type TaskOrder = {
  readonly format: SheetFormat['id'];
  readonly language: Language;
  readonly scope: TaskAsk['scope'];
  readonly filter: RawQuery;
  readonly on: TaskDay;
  readonly now: number;
  readonly author: string;
};

const PAGE = 500;
const TAG_LENGTH = 32;

/** Writes the tasks of a filter as a file, page by page, beside the main thread with a reader of its own. */
export async function taskExportTask(tools: HeavyTools, order: TaskOrder): Promise<ExportedFile> {
  const { language, on } = order;
  const spec = await readTaskQuery({ db: tools.db, today: on.day }, order.filter);
  const words = await loadWords(tools.db, language, []);
  const format = exportFormat(order.format);
  const count = { records: 0 };
  const hash = createHash('sha256');
  const rows = hashed(sheetRows(tools, { ask: { scope: order.scope, spec, on }, words }, count), hash);
  const sheet = taskSheet(rows, words, { spec, day: on.day, printedAt: order.now, printedBy: order.author });
  // The moment of printing stands on the page but says nothing new.
  const [office, title, asOf, filter, , author] = sheet.headerLines;
  hash.update(JSON.stringify([order.format, office, title, asOf, filter, author, sheet.columns]));
  const bytes = await collectBytes(format.write(sheet));
  return {
    bytes,
    records: count.records,
    tag: hash.digest('hex').slice(0, TAG_LENGTH),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    fileName: `${language === 'vi' ? 'nhiem-vu-giao' : 'tasks'}-${on.day}.${format.extension}`,
    mediaType: format.mediaType,
    ignored: spec.ignored,
  };
}

async function* sheetRows(
  tools: HeavyTools,
  { ask, words }: { ask: TaskAsk; words: FileWords },
  count: { records: number },
): AsyncGenerator<SheetRow> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof taskPage>> = await taskPage(tools, ask, { limit: PAGE, cursor });
    for (const row of page.rows) {
      count.records += 1;
      yield taskSheetRow(toTaskListRow(row, ask.on), count.records, words);
    }
    cursor = page.nextCursor;
  } while (cursor !== null);
}

async function* hashed(rows: AsyncIterable<SheetRow>, hash: Hash): AsyncGenerator<SheetRow> {
  for await (const row of rows) {
    hash.update(JSON.stringify(row));
    yield row;
  }
}
