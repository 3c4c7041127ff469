import { insertRows, letOthersIn } from '@counterpart/db/insert-rows';
import { indexWords, type SearchDocument } from '@counterpart/db/search';
import type { Tables } from '@counterpart/db/tables/tables';
import type { ImportPlan, NewInstrument } from '@counterpart/domain/exchange/import-plan.types';
import type { CommandTools } from '../../kernel/command.ts';
import type { Fact } from '../../kernel/facts.ts';
import { agenciesOfRoles, newMilestones } from '../procedures/index.ts';
import { programmeDocument } from '../programmes/index.ts';
import { type CycleFrame, daysByStep, instrumentRow, lineRow, programmeRow, sortKeys } from './created-rows.ts';
import type { ImportAccount } from './import-account.ts';

/** What the parts of one import share while it is written. */
export type ImportWork = {
  readonly plan: ImportPlan;
  readonly frame: CycleFrame;
  readonly account: ImportAccount;
  readonly facts: Fact[];
  readonly sortKeyOf: ReturnType<typeof sortKeys>;
  /** Stands as the reason of every fact of this import. */
  readonly reason: string;
};

/** Opens the programmes, instruments and financing lines that a plan calls new, with their milestones. */
export async function writeCreated(tools: CommandTools, work: ImportWork): Promise<void> {
  await writeProgrammes(tools, work);
  await writeInstruments(tools, work);
  await writeLines(tools, work);
}

async function writeProgrammes(tools: CommandTools, work: ImportWork): Promise<void> {
  const { plan, frame, account, facts, reason } = work;
  const { tx, adapter } = tools;
  const { partnerId } = frame.lender;
  const rows = plan.newProgrammes.map((one) => programmeRow(tools, one, work.sortKeyOf(one.titleEn)));
  await insertRows({ tx, adapter, table: 'programme' }, rows);
  const partners = [
    ...rows.map((row) => ({ programme_id: row.id, partner_id: partnerId, role: 'lead' })),
    ...(await joining(tools, work)),
  ];
  await insertRows({ tx, adapter, table: 'programme_partner' }, partners);
  for (const { row, record, id, ref, ...after } of plan.newProgrammes) {
    account.note({ row, record, entity: 'programme', entityId: id, action: 'created', versionAfter: 1 });
    facts.push({
      action: 'programme.created',
      entity: 'programme',
      entityId: id,
      version: 1,
      programmeId: id,
      partnerId,
      after: { ...after, externalRef: ref },
      reason,
    });
  }
  await indexWords(tx, rows.map(programmeDocument));
}

/** The lender joins programmes that people opened: as lead where there is none yet. */
async function joining(tools: CommandTools, work: ImportWork): Promise<Tables['programme_partner'][]> {
  const { plan, frame, account, facts, reason } = work;
  const rows: Tables['programme_partner'][] = [];
  for (const { row, record, programmeId } of plan.newPartners) {
    const lead = await tools.tx
      .selectFrom('programme_partner')
      .select('partner_id')
      .where('programme_id', '=', programmeId)
      .where('role', '=', 'lead')
      .executeTakeFirst();
    const joined = {
      programme_id: programmeId,
      partner_id: frame.lender.partnerId,
      role: lead ? 'co_financing' : 'lead',
    };
    rows.push(joined);
    account.note({
      row,
      record,
      entity: 'programme_partner',
      entityId: programmeId,
      action: 'created',
      before: { partner_id: joined.partner_id },
    });
    facts.push({
      action: 'programme.partner_joined',
      entity: 'programme',
      entityId: programmeId,
      version: 1,
      programmeId,
      partnerId: joined.partner_id,
      after: { partnerId: joined.partner_id, role: joined.role },
      reason,
    });
  }
  return rows;
}

const FILES_AT_ONCE = 50;

async function writeInstruments(tools: CommandTools, work: ImportWork): Promise<void> {
  const { tx, adapter } = tools;
  const roleAgencies = await agenciesOfRoles(tx);
  const { lender, facts } = work.frame;
  for (let start = 0; start < work.plan.newInstruments.length; start += FILES_AT_ONCE) {
    const part = work.plan.newInstruments.slice(start, start + FILES_AT_ONCE);
    const documents: SearchDocument[] = [];
    const milestones: Tables['milestone'][] = [];
    const rows = part.map((one) => {
      const row = instrumentRow(tools, one, { frame: work.frame, sortKey: work.sortKeyOf(one.titleEn) });
      const days = daysByStep(one.days, work.frame);
      milestones.push(
        ...newMilestones(tools, { instrument: row, template: lender.template, facts, days, roleAgencies }),
      );
      documents.push({ entity: 'instrument', entityId: row.id, texts: [row.number, row.title_en] });
      noteInstrument(work, one, days);
      return row;
    });
    await insertRows({ tx, adapter, table: 'instrument' }, rows);
    await insertRows({ tx, adapter, table: 'milestone' }, milestones);
    await indexWords(tx, documents);
    await letOthersIn();
  }
}

function noteInstrument(work: ImportWork, one: NewInstrument, days: Record<string, unknown>): void {
  const { row, record, id, ref, programmeId, days: _published, ...values } = one;
  work.account.note({ row, record, entity: 'instrument', entityId: id, action: 'created', versionAfter: 1 });
  work.facts.push({
    action: 'instrument.created',
    entity: 'instrument',
    entityId: id,
    version: 1,
    programmeId,
    partnerId: work.frame.lender.partnerId,
    after: { ...values, programmeId, externalRef: ref, procedureId: work.frame.lender.procedureId, days },
    reason: work.reason,
  });
}

async function writeLines(tools: CommandTools, work: ImportWork): Promise<void> {
  const { tx, adapter } = tools;
  const { partnerId } = work.frame.lender;
  const rows = work.plan.newLines.map((one) => lineRow(tools, one, partnerId));
  await insertRows({ tx, adapter, table: 'financing_line' }, rows);
  for (const { row, record, id, programmeId, ref, ...after } of work.plan.newLines) {
    work.account.note({ row, record, entity: 'financing_line', entityId: id, action: 'created', versionAfter: 1 });
    work.facts.push({
      action: 'financing_line.added',
      entity: 'financing_line',
      entityId: id,
      version: 1,
      programmeId,
      partnerId,
      after: { ...after, partnerId, externalRef: ref },
      reason: work.reason,
    });
  }
}
