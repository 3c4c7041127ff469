import { readFileSync, writeFileSync } from 'node:fs';
import { IMPORT_KINDS, type ImportKind, type ImportReport } from '@counterpart/domain/exchange/import-report';
import { isPlainDate } from '@counterpart/domain/shared/plain-date';
import { LANGUAGES, type Language } from '@counterpart/domain/shared/text';
import { EXPORT_FORMATS, type ExportFormatId, type SheetFormat } from '@counterpart/formats/registry';
import type { ExportedFile } from '../kernel/exported-file.ts';
import { operatorActor } from '../kernel/system-actor.ts';
import { importFile, undoImport } from '../modules/exchange/index.ts';
import { exportPipeline } from '../modules/programmes/index.ts';
import { exportSchedule, filterOf, letterOf } from '../modules/signing/index.ts';
import { exportTasks } from '../modules/tasks/index.ts';
import { loadReference } from '../seed/load-reference.ts';
import { type CliCall, type CliCommand, optional, required, UsageError } from './command-line.ts';
import { withHouse } from './with-house.ts';

const JSON_FLAG = { json: { type: 'boolean' } } as const;
const TEXT = { type: 'string' } as const;
const IMPORT_USAGE = `import (${IMPORT_KINDS.join('|')}) FILE [--dry-run] [--skip-refused] [--lang vi|en] [--json] | import --undo ID`;

const importCommand: CliCommand = {
  name: 'import',
  usage: IMPORT_USAGE,
  summary: 'Imports open data, all or nothing; --dry-run only tells what would happen, --undo takes an import back.',
  options: {
    ...JSON_FLAG,
    'dry-run': { type: 'boolean' },
    'skip-refused': { type: 'boolean' },
    undo: TEXT,
    mapping: TEXT,
    lang: TEXT,
  },
  run: (call) => (optional(call, 'undo') === null ? importFrom(call) : undo(call)),
};

async function importFrom(call: CliCall): Promise<void> {
  const [kindText, path] = call.positionals;
  const kind = IMPORT_KINDS.find((one) => one === kindText);
  if (!kind || !path) throw new UsageError(`usage: counterpart ${IMPORT_USAGE}`);
  if (call.values['mapping'] !== undefined) throw new UsageError(`${kind} has fixed columns and takes no --mapping`);
  const report = await withHouse(async (house) => {
    await loadReference(house);
    call.note(`reading ${path}`);
    return importFile(house, operatorActor, {
      kind,
      bytes: readBytes(path),
      fileName: path.split(/[\\/]/).at(-1) ?? path,
      dryRun: call.values['dry-run'] === true,
      skipRefused: call.values['skip-refused'] === true,
      language: languageOf(call, 'en'),
    });
  });
  call.print(call.values['json'] ? JSON.stringify(report) : inWords(kind, report));
  if (report.refused > 0 && call.values['skip-refused'] !== true) process.exitCode = 1;
}

async function undo(call: CliCall): Promise<void> {
  const done = await withHouse((house) => undoImport(house, operatorActor, required(call, 'undo')));
  call.print(call.values['json'] ? JSON.stringify(done) : `import ${required(call, 'undo')} is undone`);
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function inWords(kind: ImportKind, report: ImportReport): string {
  const lines = [
    `${kind}: ${report.rows} rows, ${report.new} new, ${report.changed} changed, ${report.unchanged} unchanged, ${report.refused} refused`,
  ];
  for (const one of report.refusals.slice(0, 50))
    lines.push(`  row ${one.row}, ${one.column}: ${one.message} (${one.value})`);
  if (report.refusals.length > 50) lines.push(`  and ${report.refusals.length - 50} more; --json lists all`);
  lines.push(report.importId ? `import ${report.importId}` : 'nothing was written');
  return lines.join('\n');
}

const EXPORT_USAGE = `export signing-schedule --format ${EXPORT_FORMATS.map((one) => one.id).join('|')} [--from D --to D] [--filter Q] [--letter L] [--lang vi|en] --out FILE [--json]`;

const exportCommand: CliCommand = {
  name: 'export signing-schedule',
  usage: EXPORT_USAGE,
  summary:
    "Writes the signing schedule of a filter, 'f=signing:next:month&f=partner:is:WB', as a file; a letter takes its particulars, 'number=12&issued=2026-11-30&recipient=...&authority=...&signerTitle=...&signer=...&copy=...'.",
  options: { ...JSON_FLAG, format: TEXT, from: TEXT, to: TEXT, filter: TEXT, letter: TEXT, lang: TEXT, out: TEXT },
  run: async (call) => {
    const out = required(call, 'out');
    const order = {
      format: formatOf(call),
      lang: languageOf(call, 'vi'),
      from: optional(call, 'from'),
      to: optional(call, 'to'),
      filter: filterOf(new URLSearchParams(optional(call, 'filter') ?? '')),
      letter: letterOf(new URLSearchParams(optional(call, 'letter') ?? '')),
    };
    keep(call, out, await withHouse((house) => exportSchedule(house, operatorActor, order)));
  },
};

function keep(call: CliCall, out: string, file: ExportedFile): void {
  writeFileSync(out, file.bytes);
  for (const part of file.ignored) process.stderr.write(`not understood and left out: ${part}\n`);
  call.print(
    call.values['json']
      ? JSON.stringify({ records: file.records, sha256: file.sha256 })
      : `${out}: ${file.records} records, sha256 ${file.sha256}`,
  );
}

const SHEET_FORMATS = EXPORT_FORMATS.filter((one): one is Extract<typeof one, SheetFormat> => one.takes === 'sheet');
const PIPELINE_USAGE = `export pipeline --format ${SHEET_FORMATS.map((one) => one.id).join('|')} [--filter Q] [--lang vi|en] --out FILE [--json]`;

const exportPipelineCommand: CliCommand = {
  name: 'export pipeline',
  usage: PIPELINE_USAGE,
  summary:
    "Writes the pipeline of a filter, 'f=stage:is:SIGNED&s=-amount', as a file: the list's records in its order.",
  options: { ...JSON_FLAG, format: TEXT, filter: TEXT, lang: TEXT, out: TEXT },
  run: async (call) => {
    const out = required(call, 'out');
    const format = SHEET_FORMATS.find((one) => one.id === required(call, 'format'));
    if (!format) throw new UsageError(`usage: counterpart ${PIPELINE_USAGE}`);
    const params = new URLSearchParams(optional(call, 'filter') ?? '');
    const filter = { ...filterOf(params), g: params.get('g') ?? undefined };
    const lang = languageOf(call, 'vi');
    keep(
      call,
      out,
      await withHouse((house) => exportPipeline(house, operatorActor, { format: format.id, lang, filter })),
    );
  },
};

const TASKS_USAGE = `export tasks --format ${SHEET_FORMATS.map((one) => one.id).join('|')} [--filter Q] [--as-of D] [--lang vi|en] --out FILE [--json]`;

const exportTasksCommand: CliCommand = {
  name: 'export tasks',
  usage: TASKS_USAGE,
  summary: "Writes the tasks of a filter, 'f=state:is:OPEN_OVERDUE', as a file; --as-of as they stood on an evening.",
  options: { ...JSON_FLAG, format: TEXT, filter: TEXT, 'as-of': TEXT, lang: TEXT, out: TEXT },
  run: async (call) => {
    const out = required(call, 'out');
    const format = SHEET_FORMATS.find((one) => one.id === required(call, 'format'));
    const asOf = optional(call, 'as-of');
    if (!format || (asOf !== null && !isPlainDate(asOf))) throw new UsageError(`usage: counterpart ${TASKS_USAGE}`);
    const params = new URLSearchParams(optional(call, 'filter') ?? '');
    const filter = { ...filterOf(params), g: params.get('g') ?? undefined };
    const order = { format: format.id, lang: languageOf(call, 'vi'), filter, asOf };
    keep(call, out, await withHouse((house) => exportTasks(house, operatorActor, order)));
  },
};

function formatOf(call: CliCall): ExportFormatId {
  const wanted = required(call, 'format');
  const found = EXPORT_FORMATS.find((one) => one.id === wanted);
  if (found) return found.id;
  throw new UsageError(`--format must be one of ${EXPORT_FORMATS.map((one) => one.id).join(', ')}, not ${wanted}`);
}

function languageOf(call: CliCall, usual: Language): Language {
  const wanted = optional(call, 'lang') ?? usual;
  const found = LANGUAGES.find((one) => one === wanted);
  if (found) return found;
  throw new UsageError(`--lang must be vi or en, not ${wanted}`);
}

/** Commands that exchange files with the world. */
export const exchangeCommands: readonly CliCommand[] = [
  importCommand,
  exportCommand,
  exportPipelineCommand,
  exportTasksCommand,
];
