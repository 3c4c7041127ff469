import { ImportBench, type RowMark } from './import-bench.ts';
import type { ImportPlan, PlanContext } from './import-plan.types.ts';
import type { KnownRegister, Statement } from './import-register.types.ts';
import { mergeStated, type StatedValues } from './merge-published.rules.ts';
import {
  amountOf,
  joinProgramme,
  LOAN_SOURCE,
  mergeInstrument,
  mergeLine,
  mergeSideState,
  programmeTarget,
  PROJECT_SOURCE,
  putSource,
  textOf,
  worldBankRef,
} from './plan-records.ts';
import { projectStatement } from './project-statement.ts';
import type { PublishedProject } from './published.types.ts';
import { financingKindOf, lenderOfLoan, type WorldBankLender } from './world-bank-words.rules.ts';
import type { WorkInstrument, WorkProgramme } from './work-records.ts';

const LINE_LIMIT = 300;
const TEXT_LIMIT = 10_000;
const CODE = /^[A-Za-z0-9][A-Za-z0-9._/-]{1,39}$/;

/** What is written as the source of a record that the list opens. Source: terms of World Bank open data. */
const PROJECTS_SOURCE_TEXT = 'World Bank open data: Projects & Operations (CC BY 4.0)';

const LENDERS: readonly { lender: WorldBankLender; note: string }[] = [
  { lender: 'IBRD', note: 'IBRD' },
  { lender: 'IDA', note: 'IDA' },
  { lender: 'GRANT', note: 'World Bank grants' },
];

/** The rows of a list of projects, beside the number of rows that its reader refused. */
export type ProjectRows = { readonly records: readonly PublishedProject[]; readonly refusedRows: number };

/** Plans the import of a list of projects row by row; between two rows others may be let in. */
export function* projectPlanner(
  rows: ProjectRows,
  register: KnownRegister,
  context: PlanContext,
): Generator<void, ImportPlan> {
  const bench = new ImportBench(register, context);
  let refusedRows = rows.refusedRows;
  for (const project of rows.records) {
    const countryCode = checkedCountry(bench, project);
    if (countryCode === null) refusedRows += 1;
    else bench.count(planProject(bench, project, countryCode));
    yield;
  }
  return bench.finish(refusedRows);
}

/** The whole plan at once. */
export function planWorldBankProjects(rows: ProjectRows, register: KnownRegister, context: PlanContext): ImportPlan {
  const planner = projectPlanner(rows, register, context);
  for (;;) {
    const step = planner.next();
    if (step.done) return step.value;
  }
}

/** The country's code, or null after refusing the row for what cannot be stored. */
function checkedCountry(bench: ImportBench, project: PublishedProject): string | null {
  const before = bench.refusals.length;
  const bad = (column: string, value: string): unknown =>
    bench.refusals.push({ row: project.rowNumber, column, value: value.slice(0, 200), code: 'import.bad_value' });
  const countryCode = bench.context.countryCodeOf(project.country);
  if (countryCode === null) bad('countryshortname', project.country);
  if (!CODE.test(project.projectId)) bad('id', project.projectId);
  if (project.projectName.length > LINE_LIMIT) bad('project_name', project.projectName);
  if ((project.implementingAgency ?? '').length > LINE_LIMIT) bad('impagency', project.implementingAgency ?? '');
  if ((project.developmentObjective ?? '').length > TEXT_LIMIT) bad('pdo', project.developmentObjective ?? '');
  return bench.refusals.length > before ? null : countryCode;
}

function planProject(
  bench: ImportBench,
  project: PublishedProject,
  countryCode: string,
): 'new' | 'changed' | 'unchanged' {
  const mark = { row: project.rowNumber, record: project.projectId };
  const ref = worldBankRef(project.projectId);
  const source = bench.source(PROJECT_SOURCE, ref);
  const statement = projectStatement(project, source?.statement ?? null, bench.context.today);
  const known = bench.programmeByRef(ref) ?? bench.programmeByCode(project.projectId);
  const told = bench.changes.length;
  const programme = known ?? openProgramme(bench, project, { statement, countryCode });
  const base = source?.statement ?? null;
  if (known) {
    joinProgramme(bench, project.rowNumber, { programme, ref });
    mergeProgramme(bench, mark, { programme, base, next: statement });
  }
  mergeCommitments(bench, mark, { programme, base, next: statement });
  expectInstrument(bench, mark, { programme, base, next: statement });
  const memory = { source: PROJECT_SOURCE, ref, entityId: programme.id, asOfOn: null, statement };
  putSource(bench, mark, memory);
  if (!known) return 'new';
  return bench.changes.length > told ? 'changed' : 'unchanged';
}

function openProgramme(
  bench: ImportBench,
  project: PublishedProject,
  { statement, countryCode }: { statement: Statement; countryCode: string },
): WorkProgramme {
  const { values } = statement;
  const text = (field: string): string => textOf(values, field) ?? '';
  const isOneCountry = !project.country.includes(',');
  return bench.addProgramme({
    row: project.rowNumber,
    record: project.projectId,
    id: bench.context.newId('programme'),
    ref: worldBankRef(project.projectId),
    code: project.projectId,
    titleEn: text('titleEn'),
    kind: text('kind'),
    countryCode,
    location: isOneCountry ? '' : project.country,
    descriptionEn: text('descriptionEn'),
    implementingText: text('implementingText'),
    sideState: textOf(values, 'sideState'),
    sideStateReason: textOf(values, 'sideStateReason'),
    source: PROJECTS_SOURCE_TEXT,
  });
}

type ProjectNews = { readonly programme: WorkProgramme; readonly base: Statement | null; readonly next: Statement };

function mergeProgramme(bench: ImportBench, mark: RowMark, { programme, base, next }: ProjectNews): void {
  const target = programmeTarget(programme);
  const pick = (values: StatedValues): StatedValues => ({
    titleEn: values['titleEn'] ?? null,
    kind: values['kind'] ?? null,
    descriptionEn: values['descriptionEn'] ?? null,
    implementingText: values['implementingText'] ?? null,
  });
  const before = base ? pick(base.values) : saidByLoans(bench, programme);
  bench.settle(mark, target, mergeStated(before, pick(programme.values), pick(next.values)));
  mergeSideState(bench, mark, {
    target,
    base: base?.values ?? { sideState: null },
    current: programme.values,
    next: next.values,
  });
}

/** A programme that only loans have opened so far bears their short name and the kind they were given. */
function saidByLoans(bench: ImportBench, programme: WorkProgramme): StatedValues | null {
  const own = programme.instruments.flatMap((one) => {
    const source = bench.source(LOAN_SOURCE, String(one.values['externalRef']));
    return source ? [source.statement.values['titleEn'] ?? null] : [];
  });
  if (own.length === 0) return null;
  const { titleEn = null } = programme.values;
  const isTheirs = own.includes(titleEn);
  return { titleEn: isTheirs ? titleEn : (own[0] ?? null), kind: 'PROJECT', descriptionEn: '', implementingText: '' };
}

/** Commitments count only while no loan of that lender is there: the loans themselves are more exact. */
function mergeCommitments(bench: ImportBench, mark: RowMark, { programme, base, next }: ProjectNews): void {
  const lenders = new Set<WorldBankLender>(
    programme.instruments.filter(isLoan).map((one) => lenderOfLoan(String(one.values['number']))),
  );
  for (const { lender, note } of LENDERS) {
    if (lenders.has(lender)) continue;
    mergeLine(bench, mark, {
      programme,
      ref: `${worldBankRef(mark.record)}:${lender}`,
      kind: financingKindOf(lender),
      note,
      base: base ? amountOf(base.values, lender) : null,
      amountMinor: amountOf(next.values, lender),
    });
  }
}

/** Whether the instrument is a loan of the statement, not the one that is expected. */
function isLoan(instrument: WorkInstrument): boolean {
  const { number } = instrument.values;
  return typeof number === 'string' && /^(IBRD|IDA)/.test(number);
}

/**
 * A project without any agreement gets one that is expected, so that its road can be followed. The first loan that
 * arrives takes it over; a project that has agreements already gets none.
 */
function expectInstrument(bench: ImportBench, mark: RowMark, { programme, base, next }: ProjectNews): void {
  const ref = worldBankRef(mark.record);
  const expected = programme.instruments.find((one) => one.values['externalRef'] === ref);
  if (expected) {
    if (!expected.isNew) mergeInstrument(bench, mark, { instrument: expected, base, next });
    return;
  }
  if (programme.instruments.length > 0 || base !== null) return;
  const amountMinor = amountOf(next.values, 'amountMinor');
  const created = {
    ...mark,
    id: bench.context.newId('instrument'),
    programmeId: programme.id,
    ref,
    number: null,
    kind: textOf(next.values, 'instrumentKind') ?? 'FINANCING_AGREEMENT',
    titleEn: textOf(next.values, 'titleEn') ?? mark.record,
    amountMinor,
    currency: amountMinor === null ? null : 'USD',
    sideState: textOf(next.values, 'sideState'),
    sideStateReason: textOf(next.values, 'sideStateReason'),
    source: PROJECTS_SOURCE_TEXT,
    days: next.days,
  };
  bench.addInstrument(created, programme);
}
