import { createHash } from 'node:crypto';
import type { Actor } from '@counterpart/domain/identity/actor';
import { mayImport } from '@counterpart/domain/exchange/exchange.policy';
import type { ImportKind, ImportReport } from '@counterpart/domain/exchange/import-report';
import { DomainError } from '@counterpart/domain/shared/errors';
import type { Language } from '@counterpart/domain/shared/text';
import { runCommand } from '../../kernel/command.ts';
import type { House } from '../../kernel/house.ts';
import { importWorldBank, type Upload } from './commands/import-world-bank.ts';
import { undoImportCommand, type UndoneImport } from './commands/undo-import.ts';
import type { ReadTask } from './heavy-tasks.ts';
import type { ReadFile } from './import-kinds.ts';
import type { BareReport } from './import-report.ts';
import { worded } from './worded-report.ts';

/** A file to import, as bytes. `dryRun` only tells what would happen; `skipRefused` takes the good rows alone. */
export type FileToImport = {
  readonly kind: ImportKind;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly skipRefused?: boolean;
  /** Of the reasons of refusals; Vietnamese where not said. */
  readonly language?: Language;
};

/**
 * Imports a file at the operator's door. A file with refused rows is refused whole, with its report.
 * Errors: import.file_unreadable, auth.forbidden, common.not_found, procedure.not_published
 */
export async function importFile(house: House, actor: Actor, file: FileToImport): Promise<ImportReport> {
  const { kind, bytes, fileName, skipRefused = false, language = 'vi' } = file;
  const plan = async (): Promise<ImportReport> => worded(await dryRun(house, { kind, bytes }), language);
  if (!mayImport(actor)) throw new DomainError('auth.forbidden', { action: 'exchange.import' });
  if (file.dryRun) return plan();
  const upload = await readUpload(house, { kind, bytes, fileName });
  const command = importWorldBank(upload);
  const call = { actor, requestId: `import-${upload.sha256.slice(0, 12)}`, key: null };
  try {
    return worded(await runCommand(house, call, { command, input: { uploadId: '', kind, skipRefused } }), language);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'import.refused_rows') throw error;
    return { ...(await plan()), outcome: 'refused' };
  }
}

/** Undoes an import at the operator's door. Errors: common.not_found, import.already_undone, import.not_undoable */
export async function undoImport(house: House, actor: Actor, importId: string): Promise<UndoneImport> {
  const call = { actor, requestId: `undo-${importId}`, key: null };
  return runCommand(house, call, { command: undoImportCommand, input: { importId } });
}

/** What an import would do. */
export async function dryRun(house: House, task: ReadTask): Promise<BareReport> {
  return house.heavy.run<BareReport>('exchange.plan', { ...task, today: house.clock.today() });
}

/** Reads a file beside the main thread, so that its import can begin. */
export async function readUpload(house: House, task: ReadTask & { fileName: string }): Promise<Upload> {
  const { kind, bytes, fileName } = task;
  const file = await house.heavy.run<ReadFile>('exchange.read', { kind, bytes });
  return { file, fileName, sha256: createHash('sha256').update(bytes).digest('hex') };
}
