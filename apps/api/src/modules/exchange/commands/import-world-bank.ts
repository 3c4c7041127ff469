import { insertRows, letOthersIn } from '@counterpart/db/insert-rows';
import { mayImport } from '@counterpart/domain/exchange/exchange.policy';
import type { ImportPlan, PlanContext } from '@counterpart/domain/exchange/import-plan.types';
import { IMPORT_KINDS, type ImportKind, MAX_LISTED } from '@counterpart/domain/exchange/import-report';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { worldBankCountryCode } from '@counterpart/reference/codelists/world-bank-countries';
import { z } from 'zod';
import { type CommandTools, defineCommand, StaleWrite } from '../../../kernel/command.ts';
import type { Fact } from '../../../kernel/facts.ts';
import { type Lender, lenderByCode } from '../cycle.repository.ts';
import { cycleFrame, sortKeys } from '../created-rows.ts';
import { ImportAccount } from '../import-account.ts';
import { concernOf, plannerOf, type ReadFile, WORLD_BANK } from '../import-kinds.ts';
import { reportOf } from '../import-report.ts';
import { loadKnownRegister } from '../known-register.repository.ts';
import { type ImportWork, writeCreated } from '../write-created.ts';
import { writeMemory } from '../write-memory.ts';
import { writeUpdated } from '../write-updated.ts';

/** A file that was read outside the transaction, with its name and the SHA-256 of its bytes. */
export type Upload = { readonly file: ReadFile; readonly fileName: string; readonly sha256: string };

/** What the caller of an import says; the file itself comes with the call. */
const importInput = z.strictObject({
  uploadId: z.string().max(64),
  kind: z.enum(IMPORT_KINDS),
  skipRefused: z.boolean().default(false),
});

const ROWS_AT_ONCE = 200;

/**
 * Imports a file of World Bank open data, all of it or nothing. The file was read before the transaction began; null
 * where there is none (any more).
 * Errors: import.refused_rows, common.not_found, procedure.not_published
 */
export function importWorldBank(upload: Upload | null) {
  return defineCommand({
    name: 'exchange.runImport',
    input: importInput,
    subject: async () => upload,
    authorize: (actor) => mayImport(actor),
    run: async (tools, { kind, skipRefused }, read) => {
      if (read?.file.kind !== kind) throw notFound('upload');
      return importUpload(tools, read, skipRefused);
    },
  });
}

async function importUpload(tools: CommandTools, upload: Upload, skipRefused: boolean) {
  const { kind } = upload.file;
  const lender = await lenderByCode(tools.tx, WORLD_BANK, tools.today);
  const plan = await planInTransaction(tools, upload.file, lender);
  const refusals = [...upload.file.refusals, ...plan.refusals];
  if (plan.counts.refused > 0 && !skipRefused) {
    throw new DomainError('import.refused_rows', {
      refused: plan.counts.refused,
      refusals: refusals.slice(0, MAX_LISTED),
    });
  }
  const importId = tools.newId('import');
  const facts = await write(tools, { plan, lender, upload, importId, kind });
  return {
    result: reportOf({ kind, plan, file: upload.file, importId, outcome: 'done' }),
    events: [
      {
        action: 'import_run.completed',
        entity: 'import_run',
        entityId: importId,
        version: 1,
        partnerId: lender.partnerId,
        after: { kind, fileName: upload.fileName, sha256: upload.sha256, ...plan.counts },
      },
      ...facts,
    ],
  } as const;
}

/** Plans on the register as the transaction sees it, letting readers in between rows. */
async function planInTransaction(tools: CommandTools, file: ReadFile, lender: Lender): Promise<ImportPlan> {
  const register = await loadKnownRegister(tools.tx, lender.partnerId, concernOf(file));
  const newId: PlanContext['newId'] = (kind) => tools.newId(kind);
  const context = { today: tools.today, newId, countryCodeOf: worldBankCountryCode };
  const planner = plannerOf(file, register, context);
  for (let rows = 1; ; rows++) {
    const step = planner.next();
    if (step.done) return step.value;
    if (rows % ROWS_AT_ONCE === 0) await letOthersIn();
  }
}

type Run = {
  readonly plan: ImportPlan;
  readonly lender: Lender;
  readonly upload: Upload;
  readonly importId: string;
  readonly kind: ImportKind;
};

async function write(tools: CommandTools, { plan, lender, upload, importId, kind }: Run): Promise<Fact[]> {
  const { tx, adapter } = tools;
  const account = new ImportAccount(importId);
  const work: ImportWork = {
    plan,
    frame: cycleFrame(lender),
    account,
    facts: [],
    sortKeyOf: sortKeys(),
    reason: `${kind}: ${upload.fileName} (${importId})`,
  };
  await tx
    .insertInto('import_run')
    .values({
      id: importId,
      kind,
      file_name: upload.fileName,
      file_sha256: upload.sha256,
      status: 'done',
      counts: JSON.stringify(plan.counts),
      created_at: tools.now,
      created_by: tools.actor.userId,
      undone_at: null,
      undone_by: null,
    })
    .execute();
  try {
    await writeCreated(tools, work);
    await writeUpdated(tools, work);
    await writeMemory(tools, work, importId);
  } catch (error) {
    // Someone else wrote the same record while we compared: the comparison is made anew.
    if (adapter.uniqueViolation(error) !== null) throw new StaleWrite();
    throw error;
  }
  account.noteTold(plan, [...upload.file.refusals, ...plan.refusals]);
  await insertRows({ tx, adapter, table: 'import_change' }, account.rows);
  return work.facts;
}
