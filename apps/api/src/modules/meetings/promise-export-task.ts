import { createHash } from 'node:crypto';
import type { Scope } from '@counterpart/domain/identity/actor';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { Language } from '@counterpart/domain/shared/text';
import { exportFormat, type SheetFormat } from '@counterpart/formats/registry';
import { collectBytes } from '@counterpart/formats/text-chunks';
import type { ExportedFile } from '../../kernel/exported-file.ts';
import { loadWords } from '../../kernel/file-words.ts';
import type { HeavyTools } from '../../kernel/heavy-lane.ts';
import { promisesTask } from './meeting-tasks.ts';
import type { PromiseFilter } from './promise-filter.ts';
import { promiseSheet, promiseSheetRow } from './promise-sheet.ts';

/** What a file of promises is made from; plain data, so that it can cross to another thread. */
export type PromiseFileOrder = {
  readonly format: SheetFormat['id'];
  readonly language: Language;
  readonly scope: Scope;
  readonly filter: PromiseFilter;
  readonly ignored: readonly string[];
  readonly today: PlainDate;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly author: string;
};

const TAG_LENGTH = 32;
const EVERYTHING = { limit: Number.MAX_SAFE_INTEGER, cursor: null };

/** Writes the list of promises as a file beside the main thread: the same records in the same order as on screen. */
export async function promiseExportTask(tools: HeavyTools, order: PromiseFileOrder): Promise<ExportedFile> {
  const { language, today, scope, filter } = order;
  const partner = await partnerCoded(tools, scope, filter.partnerCode);
  const { items } = await promisesTask(tools, {
    scope,
    today,
    filter: { partnerId: filter.partnerCode === null ? null : (partner?.id ?? ''), from: filter.from, to: filter.to },
    states: filter.states,
    debtor: filter.debtor,
    page: EVERYTHING,
  });
  const words = await loadWords(tools.db, language, []);
  const rows = items.map((one, index) => promiseSheetRow(one, index + 1, words));
  const sheet = promiseSheet(rows, words, {
    filter,
    partnerName: partner ? words.partner(partner.id) : (filter.partnerCode ?? ''),
    printedAt: order.now,
    printedBy: order.author,
  });
  const format = exportFormat(order.format);
  const bytes = await collectBytes(format.write(sheet));
  // The moment of printing stands on the page but says nothing new.
  const [office, title, filterLine, , author] = sheet.headerLines;
  const said = JSON.stringify([order.format, office, title, filterLine, author, sheet.columns, rows]);
  return {
    bytes,
    records: items.length,
    tag: createHash('sha256').update(said).digest('hex').slice(0, TAG_LENGTH),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    fileName: `${language === 'vi' ? 'cam-ket-de-nghi' : 'promises'}-${today}.${format.extension}`,
    mediaType: format.mediaType,
    ignored: order.ignored,
  };
}

/** The partner behind a code; to a partner's side every other code is as unknown as one that nobody has. */
async function partnerCoded({ db }: HeavyTools, scope: Scope, code: string | null) {
  if (code === null) return undefined;
  const row = await db.selectFrom('partner').select('id').where('code', '=', code).executeTakeFirst();
  return scope.kind === 'partner' && row?.id !== scope.partnerId ? undefined : row;
}
