import type { Tx } from '@counterpart/db/open';
import { indexWords } from '@counterpart/db/search';
import { viSortKey } from '@counterpart/domain/shared/vi-sort';
import { officeHolidays } from '@counterpart/reference/holidays/office-calendar';
import { agencies } from '@counterpart/reference/organisations/agencies';
import { partners } from '@counterpart/reference/partners/partners';
import { shippedProcedures } from '@counterpart/reference/procedures/all-procedures';
import { z } from 'zod';
import { type CommandTools, defineCommand, runCommand } from '../kernel/command.ts';
import type { House } from '../kernel/house.ts';
import { systemActor } from '../kernel/system-actor.ts';

/** How many records of each kind were added. */
export type LoadedReference = {
  readonly partners: number;
  readonly agencies: number;
  readonly holidays: number;
  readonly procedures: number;
};

/**
 * Adds the shipped partners, agencies, holidays and procedures that the register does not have yet.
 * What is there already stays as people left it; a second call adds nothing.
 */
export async function loadReference(house: House): Promise<LoadedReference> {
  const call = { actor: systemActor, requestId: 'load-reference', key: null };
  return runCommand(house, call, { command: loadReferenceCommand, input: {} });
}

/** Whether the register lacks a partner, agency, holiday or procedure version that is shipped. */
export async function missingReference({ db }: House): Promise<boolean> {
  const codes = new Set([
    ...(await db.read.selectFrom('partner').select('code').execute()).map((row) => `partner ${row.code}`),
    ...(await db.read.selectFrom('agency').select('code').execute()).map((row) => `agency ${row.code}`),
    ...(await db.read.selectFrom('holiday').select('day').execute()).map((row) => `day ${row.day}`),
    ...(await db.read.selectFrom('procedure_template').select(['code', 'version_no']).execute()).map(
      (row) => `procedure ${row.code}@${row.version_no}`,
    ),
  ]);
  return (
    partners.some((one) => !codes.has(`partner ${one.code}`)) ||
    agencies.some((one) => !codes.has(`agency ${one.code}`)) ||
    officeHolidays.some((one) => !codes.has(`day ${one.day}`)) ||
    shippedProcedures.some((one) => !codes.has(`procedure ${one.code}@${one.version}`))
  );
}

const loadReferenceCommand = defineCommand({
  name: 'register.loadReference',
  input: z.strictObject({}),
  subject: async () => null,
  authorize: (actor) => actor.role === 'system',
  run: async (tools) => {
    const result: LoadedReference = {
      partners: await addPartners(tools),
      agencies: await addAgencies(tools),
      holidays: await addHolidays(tools),
      procedures: await addProcedures(tools),
    };
    return {
      result,
      events: [
        { action: 'register.reference_loaded', entity: 'register', entityId: 'reference', version: 1, after: result },
      ],
    };
  },
});

function stamp(tools: CommandTools) {
  return { version: 1, updated_at: tools.now, updated_by: tools.actor.userId };
}

async function addPartners(tools: CommandTools): Promise<number> {
  const known = await codesOf(tools.tx, 'partner');
  const rows = partners
    .filter((one) => !known.has(one.code))
    .map((one) => ({
      id: tools.newId('partner'),
      code: one.code,
      name_vi: one.name.vi,
      name_en: one.name.en,
      sort_key: viSortKey(one.name.vi),
      kind: one.kind,
      iati_id: one.iati[0]?.id ?? null,
      valid_from: null,
      valid_to: one.validTo ?? null,
      successor_id: null,
      source: one.source,
      is_sample: 0,
      ...stamp(tools),
    }));
  await inChunks(rows, (chunk) => tools.tx.insertInto('partner').values(chunk).execute());
  for (const { code, successorCode } of partners) {
    if (!successorCode || known.has(code)) continue;
    const successor = tools.tx.selectFrom('partner as next').select('next.id').where('next.code', '=', successorCode);
    await tools.tx.updateTable('partner').set({ successor_id: successor }).where('code', '=', code).execute();
  }
  await indexWords(
    tools.tx,
    rows.map((row) => ({ entity: 'partner', entityId: row.id, texts: [row.code, row.name_vi, row.name_en] })),
  );
  return rows.length;
}

async function addAgencies(tools: CommandTools): Promise<number> {
  const known = await codesOf(tools.tx, 'agency');
  const added = agencies.filter((one) => !known.has(one.code));
  const ids = new Map([...known, ...added.map((one) => [one.code, tools.newId('agency')] as const)]);
  const rows = added.map((one) => ({
    id: ids.get(one.code) ?? '',
    code: one.code,
    name_vi: one.name.vi,
    name_en: one.name.en,
    sort_key: viSortKey(one.name.vi),
    class: one.class,
    parent_id: null,
    valid_from: one.validFrom ?? null,
    valid_to: one.validTo ?? null,
    successor_id: null,
    source: one.source,
    is_sample: 0,
    ...stamp(tools),
  }));
  await inChunks(rows, (chunk) => tools.tx.insertInto('agency').values(chunk).execute());
  await indexWords(
    tools.tx,
    rows.map((row) => ({ entity: 'agency', entityId: row.id, texts: [row.code, row.name_vi, row.name_en] })),
  );
  // Parents and successors may come later in the list than who names them.
  for (const one of added) {
    const parent_id = one.parentCode ? (ids.get(one.parentCode) ?? null) : null;
    const successor_id = one.successorCode ? (ids.get(one.successorCode) ?? null) : null;
    if (parent_id === null && successor_id === null) continue;
    await tools.tx.updateTable('agency').set({ parent_id, successor_id }).where('code', '=', one.code).execute();
  }
  return rows.length;
}

async function addHolidays(tools: CommandTools): Promise<number> {
  const known = new Set((await tools.tx.selectFrom('holiday').select('day').execute()).map((row) => row.day));
  const rows = officeHolidays
    .filter((one) => !known.has(one.day))
    .map((one) => ({
      day: one.day,
      kind: one.kind,
      name_vi: one.name.vi,
      name_en: one.name.en,
      status: one.status,
      source: one.source,
      ...stamp(tools),
    }));
  await inChunks(rows, (chunk) => tools.tx.insertInto('holiday').values(chunk).execute());
  return rows.length;
}

async function addProcedures(tools: CommandTools): Promise<number> {
  const known = new Set(
    (await tools.tx.selectFrom('procedure_template').select(['code', 'version_no']).execute()).map(
      (row) => `${row.code}@${row.version_no}`,
    ),
  );
  const rows = shippedProcedures
    .filter((one) => !known.has(`${one.code}@${one.version}`))
    .map((one) => ({
      id: tools.newId('procedure'),
      code: one.code,
      version_no: one.version,
      status: 'published',
      name_vi: one.name.vi,
      name_en: one.name.en,
      valid_from: one.validFrom,
      valid_to: one.validTo ?? null,
      definition: JSON.stringify(one),
      source: one.source,
      ...stamp(tools),
    }));
  await inChunks(rows, (chunk) => tools.tx.insertInto('procedure_template').values(chunk).execute());
  return rows.length;
}

async function codesOf(tx: Tx, table: 'partner' | 'agency'): Promise<Map<string, string>> {
  const rows = await tx.selectFrom(table).select(['code', 'id']).execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}

async function inChunks<T>(rows: readonly T[], write: (chunk: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += 100) await write(rows.slice(start, start + 100));
}
