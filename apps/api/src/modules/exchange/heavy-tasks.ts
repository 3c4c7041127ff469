import type { ImportKind } from '@counterpart/domain/exchange/import-report';
import { worldBankCountryCode } from '@counterpart/reference/codelists/world-bank-countries';
import type { HeavyTools } from '../../kernel/heavy-lane.ts';
import { partnerByCode } from './cycle.repository.ts';
import { concernOf, plannerOf, readImportFile, type ReadFile, WORLD_BANK } from './import-kinds.ts';
import { type BareReport, reportOf } from './import-report.ts';
import { loadKnownRegister } from './known-register.repository.ts';

/** What the heavy lane needs to read a file: its kind and its bytes, packed or not. */
export type ReadTask = { readonly kind: ImportKind; readonly bytes: Uint8Array };

/** Reads a file into rows beside the main thread. Errors: import.file_unreadable */
export async function readTask(_tools: HeavyTools, { kind, bytes }: ReadTask): Promise<ReadFile> {
  return readImportFile(kind, bytes);
}

/** Tells what an import would do, beside the main thread and without writing anything. Errors: import.file_unreadable */
export async function planTask(tools: HeavyTools, task: ReadTask & { readonly today: string }): Promise<BareReport> {
  const { kind, bytes, today } = task;
  const file = readImportFile(kind, bytes);
  const partnerId = await partnerByCode(tools.db, WORLD_BANK);
  const register = await loadKnownRegister(tools.db, partnerId, concernOf(file));
  const planner = plannerOf(file, register, { today, newId: trialIds(), countryCodeOf: worldBankCountryCode });
  for (;;) {
    const step = planner.next();
    if (step.done) return reportOf({ kind, plan: step.value, file, outcome: 'dry_run', importId: null });
  }
}

/** Names for records that will never be written. */
function trialIds(): (kind: 'programme' | 'instrument' | 'financing') => string {
  let last = 0;
  return (kind) => {
    last += 1;
    return `${kind}_${last}`;
  };
}
