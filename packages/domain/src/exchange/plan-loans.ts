import type { PlainDate } from '../shared/plain-date.ts';
import { ImportBench } from './import-bench.ts';
import type { ImportPlan, PlanContext } from './import-plan.types.ts';
import type { KnownRegister, KnownSource, Statement } from './import-register.types.ts';
import { loanRef, loanStatement, projectNumberOf, projectRef, snapshotOf } from './loan-statement.ts';
import { mergeStated } from './merge-published.rules.ts';
import {
  amountOf,
  joinProgramme,
  LOAN_SOURCE,
  mergeInstrument,
  mergeLine,
  programmeTarget,
  PROJECT_SOURCE,
  putSnapshot,
  putSource,
  textOf,
} from './plan-records.ts';
import type { PublishedLoan } from './published.types.ts';
import { financingKindOf, instrumentKindOfLoan, isGuarantee, lenderOfLoan } from './world-bank-words.rules.ts';
import type { WorkInstrument, WorkProgramme } from './work-records.ts';

const LINE_LIMIT = 300;
const CODE = /^[A-Za-z0-9][A-Za-z0-9._/-]{1,39}$/;
const COUNTRY = /^[A-Z0-9]{2}$/;

/** What is written as the source of a record that a statement opens. Source: terms of World Bank open data. */
const LOANS_SOURCE_TEXT =
  'World Bank open data: IBRD Statement of Loans, IDA Statement of Credits and Grants (CC BY 4.0)';

/** The rows of a statement of loans, beside the number of rows that its reader refused. */
export type LoanRows = { readonly records: readonly PublishedLoan[]; readonly refusedRows: number };

/**
 * Plans the import of a statement of loans row by row; between two rows others may be let in.
 * The newest day of each loan in the file decides; its older days only add the lender's figures.
 */
export function* loanPlanner(
  rows: LoanRows,
  register: KnownRegister,
  context: PlanContext,
): Generator<void, ImportPlan> {
  const bench = new ImportBench(register, context);
  const newest = new Map<string, PlainDate>();
  for (const { loanNumber, endOfPeriodOn } of rows.records) {
    if (endOfPeriodOn > (newest.get(loanNumber) ?? '')) newest.set(loanNumber, endOfPeriodOn);
  }
  const isNewest = (loan: PublishedLoan): boolean => newest.get(loan.loanNumber) === loan.endOfPeriodOn;
  let refusedRows = rows.refusedRows;
  for (const isLatest of [true, false]) {
    for (const loan of rows.records) {
      if (isNewest(loan) !== isLatest) continue;
      if (refuse(bench, loan)) refusedRows += 1;
      else bench.count(planLoan(bench, loan, isLatest));
      yield;
    }
  }
  return bench.finish(refusedRows);
}

/** The whole plan at once. */
export function planWorldBankLoans(rows: LoanRows, register: KnownRegister, context: PlanContext): ImportPlan {
  const planner = loanPlanner(rows, register, context);
  for (;;) {
    const step = planner.next();
    if (step.done) return step.value;
  }
}

function refuse(bench: ImportBench, loan: PublishedLoan): boolean {
  const before = bench.refusals.length;
  const bad = (column: string, value: string): unknown =>
    bench.refusals.push({ row: loan.rowNumber, column, value, code: 'import.bad_value' });
  if (!CODE.test(loan.loanNumber)) bad('Loan Number', loan.loanNumber);
  if (loan.projectId !== null && !CODE.test(loan.projectId)) bad('Project ID', loan.projectId);
  if (!COUNTRY.test(loan.countryCode)) bad('Country Code', loan.countryCode);
  if ((loan.projectName ?? '').length > LINE_LIMIT) bad('Project Name', loan.projectName ?? '');
  return bench.refusals.length > before;
}

function planLoan(bench: ImportBench, loan: PublishedLoan, isLatest: boolean): 'new' | 'changed' | 'unchanged' {
  const mark = { row: loan.rowNumber, record: loan.loanNumber };
  const ref = loanRef(loan);
  const source = bench.source(LOAN_SOURCE, ref);
  const known = bench.instrument(ref, loan.loanNumber);
  const isOlder = !isLatest || loan.endOfPeriodOn < (source?.asOfOn ?? '');
  const asOfOn = loan.endOfPeriodOn;
  const figures = snapshotOf(loan);
  if (known && isOlder) {
    putSnapshot(bench, mark, { instrumentId: known.id, asOfOn, figures });
    return 'unchanged';
  }
  const statement = loanStatement(loan, source?.statement ?? null, bench.context.today);
  const told = bench.changes.length;
  const instrument = known ?? openLoan(bench, loan, statement);
  if (known) mergeLoan(bench, loan, { instrument: known, statement, source });
  putSnapshot(bench, mark, { instrumentId: instrument.id, asOfOn, figures });
  putSource(bench, mark, { source: LOAN_SOURCE, ref, entityId: instrument.id, asOfOn, statement });
  if (!known) return 'new';
  return bench.changes.length > told ? 'changed' : 'unchanged';
}

function openLoan(bench: ImportBench, loan: PublishedLoan, statement: Statement): WorkInstrument {
  const mark = { row: loan.rowNumber, record: loan.loanNumber };
  const programme = programmeFor(bench, loan, statement);
  const { externalRef } = programme.values;
  const expected = programme.instruments.find((one) => one.values['externalRef'] === externalRef);
  const kind = instrumentKindOfLoan(loan.loanNumber, loan.loanType);
  const ref = loanRef(loan);
  replaceCommitment(bench, loan, programme);
  mergeLine(bench, mark, { programme, ...lineOf(loan, statement), base: null });
  if (expected) {
    const base = bench.source(PROJECT_SOURCE, String(externalRef))?.statement ?? null;
    const identity = { externalRef: ref, number: loan.loanNumber, kind };
    mergeInstrument(bench, mark, { instrument: expected, base, next: statement, identity });
    return expected;
  }
  const amountMinor = amountOf(statement.values, 'amountMinor');
  const created = {
    ...mark,
    id: bench.context.newId('instrument'),
    programmeId: programme.id,
    ref,
    number: loan.loanNumber,
    kind,
    titleEn: textOf(statement.values, 'titleEn') ?? loan.loanNumber,
    amountMinor,
    currency: amountMinor === null ? null : 'USD',
    sideState: textOf(statement.values, 'sideState'),
    sideStateReason: textOf(statement.values, 'sideStateReason'),
    source: LOANS_SOURCE_TEXT,
    days: statement.days,
  };
  return bench.addInstrument(created, programme);
}

function programmeFor(bench: ImportBench, loan: PublishedLoan, statement: Statement): WorkProgramme {
  const ref = projectRef(loan);
  const code = projectNumberOf(loan);
  const found = bench.programmeByRef(ref) ?? bench.programmeByCode(code);
  if (found) {
    joinProgramme(bench, loan.rowNumber, { programme: found, ref });
    return found;
  }
  const titleEn = textOf(statement.values, 'titleEn') ?? code;
  return bench.addProgramme({
    row: loan.rowNumber,
    record: code,
    id: bench.context.newId('programme'),
    ref,
    code,
    titleEn,
    kind: 'PROJECT',
    countryCode: loan.countryCode,
    location: '',
    descriptionEn: '',
    implementingText: '',
    sideState: null,
    sideStateReason: null,
    source: LOANS_SOURCE_TEXT,
  });
}

/** The list of projects told the lender's commitment as one sum; the loans themselves take its place. */
function replaceCommitment(bench: ImportBench, loan: PublishedLoan, programme: WorkProgramme): void {
  const lender = lenderOfLoan(loan.loanNumber);
  const projectNumber = String(programme.values['externalRef']);
  const line = programme.lines.find((one) => one.ref === `${projectNumber}:${lender}` && !one.isRemoved);
  if (!line || isGuarantee(loan.loanType)) return;
  const mark = { row: loan.rowNumber, record: programme.code };
  const stated = bench.source(PROJECT_SOURCE, projectNumber)?.statement.values[lender] ?? null;
  if (line.amountMinor === stated) bench.removeLine(mark, line);
  else bench.keep(mark, { field: `financingLine.${lender}`, ours: line.amountMinor, theirs: null });
}

function lineOf(loan: PublishedLoan, statement: Statement) {
  const kind = instrumentKindOfLoan(loan.loanNumber, loan.loanType);
  return {
    ref: loanRef(loan),
    kind: financingKindOf(lenderOfLoan(loan.loanNumber), kind),
    note: loan.loanNumber,
    amountMinor: isGuarantee(loan.loanType) ? null : amountOf(statement.values, 'amountMinor'),
  };
}

type Meeting = {
  readonly instrument: WorkInstrument;
  readonly statement: Statement;
  readonly source: KnownSource | null;
};

function mergeLoan(bench: ImportBench, loan: PublishedLoan, meeting: Meeting): void {
  const { instrument, statement, source } = meeting;
  const mark = { row: loan.rowNumber, record: loan.loanNumber };
  const programme = bench.programmeOf(instrument);
  if (programme) {
    joinProgramme(bench, loan.rowNumber, { programme, ref: projectRef(loan) });
    mergeProgrammeTitle(bench, loan, { ...meeting, programme });
    // Money of an instrument that people opened is theirs to enter.
    const base = source ? (amountOf(source.statement.values, 'amountMinor') ?? 0) : null;
    if (base !== null) mergeLine(bench, mark, { programme, ...lineOf(loan, statement), base });
    if (programme.values['externalRef'] !== projectRef(loan)) {
      bench.keep(mark, { field: 'project', ours: programme.code, theirs: projectNumberOf(loan) });
    }
  }
  const identity = {
    ...(instrument.values['externalRef'] ? {} : { externalRef: loanRef(loan) }),
    ...(instrument.values['number'] ? {} : { number: loan.loanNumber }),
  };
  mergeInstrument(bench, mark, { instrument, base: source?.statement ?? null, next: statement, identity });
  for (const field of ['cancelledMinor', 'undisbursedMinor', 'disbursedMinor', 'status']) {
    const old = source?.statement.values[field] ?? null;
    const next = statement.values[field] ?? null;
    if (source && old !== next) bench.changes.push({ ...mark, entity: 'lender_snapshot', field, old, new: next });
  }
}

/**
 * A statement renames a programme only while nobody else named it: not the list of projects, whose names are whole,
 * and not people. All loans of a project carry its one name, so what any of them said before counts as the base.
 */
function mergeProgrammeTitle(bench: ImportBench, loan: PublishedLoan, meeting: Meeting & { programme: WorkProgramme }) {
  const { programme, statement, source } = meeting;
  const { titleEn: current, externalRef } = programme.values;
  if (programme.isNew || externalRef !== projectRef(loan) || bench.source(PROJECT_SOURCE, projectRef(loan))) return;
  const said = new Set(
    programme.instruments.map((one) => {
      const own = bench.source(LOAN_SOURCE, String(one.values['externalRef']));
      return own?.statement.values['titleEn'];
    }),
  );
  const next = statement.values['titleEn'] ?? null;
  const before = source?.statement.values['titleEn'];
  const isSaid = said.has(current);
  if (isSaid && (before === undefined || before === next)) return;
  const base = isSaid ? { titleEn: current ?? null } : { titleEn: before ?? null };
  const mark = { row: loan.rowNumber, record: programme.code };
  bench.settle(mark, programmeTarget(programme), mergeStated(base, { titleEn: current ?? null }, { titleEn: next }));
}
